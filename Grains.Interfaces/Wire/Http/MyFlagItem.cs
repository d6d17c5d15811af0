namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>What became of one of one's flags.</summary>
public sealed record MyFlagItem
{
    /// <summary>The question's text as it was flagged.</summary>
    public required string Body { get; init; }

    /// <summary>What one held against it.</summary>
    public required string Flag { get; init; }

    /// <summary>Whether staff agreed: the question was fixed or retired.</summary>
    public required bool Upheld { get; init; }

    /// <summary>When they decided.</summary>
    public required DateTimeOffset At { get; init; }
}
