using Orleans;

namespace Trivia.Grains.Rules.Players;

/// <summary>An achievement that a player has.</summary>
/// <param name="Id">Which; see <see cref="Achievements"/>.</param>
/// <param name="At">When the game ended that unlocked it.</param>
/// <param name="GameId">That game.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.unlocked.v1")]
public sealed record Unlocked([property: Id(0)] string Id, [property: Id(1)] DateTimeOffset At, [property: Id(2)] string GameId);
