namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>What one says of a question.</summary>
public sealed record ExportedOpinion
{
    /// <summary>The question's id.</summary>
    public required string Question { get; init; }

    /// <summary>1, −1, or 0 for none.</summary>
    public required int Vote { get; init; }

    /// <summary>What one holds against it; empty for nothing.</summary>
    public required string Flag { get; init; }

    /// <summary>The note.</summary>
    public string? Note { get; init; }

    /// <summary>When it was stored.</summary>
    public required DateTimeOffset At { get; init; }
}
