using System.Collections.Immutable;

namespace Trivia.Grains.Rules.Lobbies.Mechanics.Survivor;

/// <summary>
/// Survivor badge: when someone is away for more than 15 s in the final round, everyone still connected gets a badge, and who
/// is away loses the bonus for staying.
/// </summary>
public sealed class SurvivorMechanic : Mechanic
{
    /// <summary>Its name.</summary>
    public const string Key = "survivor";

    /// <inheritdoc/>
    public override string Name => Key;

    /// <inheritdoc/>
    public override MechanicTurn Gone(MechanicTurn turn, int seat, IReadOnlySet<int> connected)
    {
        var state = turn.State;
        var kept = state.Of<SurvivorState>(Key) ?? SurvivorState.None;
        if (!state.IsPlaying || !state.IsFinalRound || state.Seats[seat].House || kept.Leavers.Contains(seat))
        {
            return turn;
        }

        var stayed = Enumerable.Range(0, state.Seats.Length)
            .Where(other => other != seat && connected.Contains(other) && state.Seats[other] is { Left: false, House: false })
            .ToImmutableSortedSet();
        return turn
            .Keep(Key, new SurvivorState(kept.Survivors.Union(stayed), kept.Leavers.Add(seat)))
            .Tell(new SurvivorsNamed(seat, [.. stayed]));
    }
}
