using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Lobbies.Mechanics;

/// <summary>What a player does with a mechanic.</summary>
/// <param name="Seat">The player's seat.</param>
/// <param name="IsHost">Whether the player is the host.</param>
/// <param name="Value">What the mechanic takes it for: an option, a seat, a kind.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.mechanic-move.v1")]
public readonly record struct MechanicMove(
    [property: Id(0)] int Seat,
    [property: Id(1)] bool IsHost,
    [property: Id(2)] int Value)
{
    /// <summary>What the player says with it, cleaned and allowed; for mechanics that take words.</summary>
    [Id(3)]
    public ImmutableArray<string> Words { get; init; } = [];
}
