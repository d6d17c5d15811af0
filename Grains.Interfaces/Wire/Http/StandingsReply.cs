namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A page of a field, best first.</summary>
public sealed record StandingsReply
{
    /// <summary>The cut that saw it so; 0 for now or the end.</summary>
    public required int Cut { get; init; }

    /// <summary>The cut's revision; 0 when <see cref="Cut"/> is.</summary>
    public required int Revision { get; init; }

    /// <summary>Rows of all pages.</summary>
    public required int Total { get; init; }

    /// <summary>The rows of this page.</summary>
    public required IReadOnlyList<StandingsItem> Rows { get; init; }
}
