namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>The catalogue of data sets.</summary>
public sealed record DatasetListReply
{
    /// <summary>Where the latest shard is; null when there is none.</summary>
    public string? Latest { get; init; }

    /// <summary>Number of the one that is being made; null for none.</summary>
    public int? UnderWay { get; init; }

    /// <summary>How far that is: <c>choose</c>, <c>join</c>, <c>write</c>, <c>verify</c> or <c>catalogue</c>.</summary>
    public string? Step { get; init; }

    /// <summary>All of them, latest first.</summary>
    public required IReadOnlyList<DatasetItem> Datasets { get; init; }
}
