namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>How many players hold one thing against a question.</summary>
public sealed record FlagCount
{
    /// <summary>What: <c>wrong</c>, <c>ambiguous</c>, <c>dull</c>, <c>offensive</c>, <c>duplicate</c>, <c>tooEasy</c> or <c>tooHard</c>.</summary>
    public required string Flag { get; init; }

    /// <summary>How many, rejected flags left out.</summary>
    public required int Count { get; init; }
}
