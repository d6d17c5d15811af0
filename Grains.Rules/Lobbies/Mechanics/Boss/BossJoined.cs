using Orleans;

namespace Trivia.Grains.Rules.Lobbies.Mechanics.Boss;

/// <summary>A boss has joined for a round.</summary>
/// <param name="Round">The round.</param>
/// <param name="Streak">The leader's streak.</param>
/// <param name="Sabotage">What it does; a twist of the round.</param>
/// <param name="Taunt">What it says.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.boss-joined.v1")]
public sealed record BossJoined(
    [property: Id(0)] int Round,
    [property: Id(1)] int Streak,
    [property: Id(2)] string Sabotage,
    [property: Id(3)] string Taunt) : MechanicFact;
