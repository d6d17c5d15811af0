using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Lobbies.Mechanics.Survivor;

/// <summary>Who has a badge, and who has lost the bonus.</summary>
/// <param name="Survivors">Seats with a badge.</param>
/// <param name="Leavers">Seats that left in the final round.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.survivor-state.v1")]
public sealed record SurvivorState(
    [property: Id(0)] ImmutableSortedSet<int> Survivors,
    [property: Id(1)] ImmutableSortedSet<int> Leavers) : MechanicState
{
    /// <summary>Nobody yet.</summary>
    public static SurvivorState None { get; } = new([], []);
}
