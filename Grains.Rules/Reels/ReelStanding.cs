using Orleans;

namespace Trivia.Grains.Rules.Reels;

/// <summary>A place on the podium.</summary>
/// <param name="Rank">The rank, from 1; equal scores share one.</param>
/// <param name="Player">The player.</param>
/// <param name="Score">Points at the end.</param>
[GenerateSerializer, Immutable, Alias("trivia.reels.standing.v1")]
public sealed record ReelStanding(
    [property: Id(0)] int Rank,
    [property: Id(1)] ReelPlayer Player,
    [property: Id(2)] int Score);
