using Orleans;

namespace Trivia.Grains.Rules.Reels;

/// <summary>What one player did in one round.</summary>
/// <param name="Player">Place in <see cref="ReelFacts.Players"/>.</param>
/// <param name="IsRight">Whether the answer was right.</param>
/// <param name="ElapsedMs">How long the player took.</param>
/// <param name="Points">What the round changed in the player's score: points of the answer, of steals and of secret roles; may be negative.</param>
[GenerateSerializer, Immutable, Alias("trivia.reels.answer.v1")]
public readonly record struct ReelAnswer(
    [property: Id(0)] int Player,
    [property: Id(1)] bool IsRight,
    [property: Id(2)] int ElapsedMs,
    [property: Id(3)] int Points);
