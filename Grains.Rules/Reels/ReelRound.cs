using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Reels;

/// <summary>A round that was revealed.</summary>
/// <param name="Number">Its one-based number.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">The right option.</param>
/// <param name="Answers">Who answered, and how; a player at most once.</param>
[GenerateSerializer, Immutable, Alias("trivia.reels.round.v1")]
public sealed record ReelRound(
    [property: Id(0)] int Number,
    [property: Id(1)] string Question,
    [property: Id(2)] string Answer,
    [property: Id(3)] ImmutableArray<ReelAnswer> Answers);
