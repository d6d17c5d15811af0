using Orleans;

namespace Trivia.Grains.Rules.Lobbies.Mechanics.Saboteur;

/// <summary>Who it is. Never told before the end.</summary>
/// <param name="Seat">The saboteur's seat.</param>
/// <param name="Held">Points held back.</param>
/// <param name="Round">The round that <paramref name="Mark"/> belongs to.</param>
/// <param name="Mark">The marked wrong option.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.saboteur-state.v1")]
public sealed record SaboteurState(
    [property: Id(0)] int Seat,
    [property: Id(1)] int Held,
    [property: Id(2)] int Round,
    [property: Id(3)] int Mark) : MechanicState;
