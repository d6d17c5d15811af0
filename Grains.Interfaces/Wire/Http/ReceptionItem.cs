namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>How players received a question.</summary>
public sealed record ReceptionItem
{
    /// <summary>Quality score, 0–1.</summary>
    public required double Quality { get; init; }

    /// <summary>Votes for it.</summary>
    public required int Up { get; init; }

    /// <summary>Votes against it.</summary>
    public required int Down { get; init; }

    /// <summary>Flags that staff have not judged.</summary>
    public required int OpenFlags { get; init; }

    /// <summary>Those of them by players whose flags are trusted.</summary>
    public required int TrustedFlags { get; init; }

    /// <summary>Flags by kind.</summary>
    public required IReadOnlyList<FlagCount> Flags { get; init; }

    /// <summary>Some notes of open flags.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
