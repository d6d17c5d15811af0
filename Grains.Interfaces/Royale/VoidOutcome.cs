using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Royale;

/// <summary>What voiding a question does, or would do.</summary>
/// <param name="Verdict">Whether it can be done.</param>
/// <param name="Returning">Ids of the players who return, at most 1,000.</param>
/// <param name="ReturningCount">How many return.</param>
[GenerateSerializer, Immutable, Alias("trivia.royale.void-outcome.v1")]
public sealed record VoidOutcome(
    [property: Id(0)] CommandVerdict Verdict,
    [property: Id(1)] ImmutableArray<string> Returning,
    [property: Id(2)] int ReturningCount);
