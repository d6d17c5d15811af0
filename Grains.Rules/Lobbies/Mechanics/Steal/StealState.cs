using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Lobbies.Mechanics.Steal;

/// <summary>Who has stolen in this game.</summary>
/// <param name="Round">The round of the last steal; 0 for none.</param>
/// <param name="Thief">The seat that won it.</param>
/// <param name="Spent">Players who have had their steal.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.steal-state.v1")]
public sealed record StealState(
    [property: Id(0)] int Round,
    [property: Id(1)] int Thief,
    [property: Id(2)] ImmutableHashSet<string> Spent) : MechanicState
{
    /// <summary>Nobody yet.</summary>
    public static StealState None { get; } = new(0, -1, ImmutableHashSet<string>.Empty);
}
