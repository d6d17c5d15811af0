namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A data set: its manifest, and where it is.</summary>
public sealed record DatasetItem
{
    /// <summary>Its number.</summary>
    public required int Version { get; init; }

    /// <summary>Where its shard is, on this server.</summary>
    public required string Address { get; init; }

    /// <summary>Version of the schema of rows; see <c>docs/DATASET.md</c>.</summary>
    public required int Schema { get; init; }

    /// <summary>Its lines.</summary>
    public required long Rows { get; init; }

    /// <summary>Its size.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of its bytes, in lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Time of its earliest row.</summary>
    public required DateTimeOffset FirstRowAt { get; init; }

    /// <summary>Time of its latest row.</summary>
    public required DateTimeOffset LastRowAt { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
