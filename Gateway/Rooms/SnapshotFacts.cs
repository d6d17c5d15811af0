using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Gateway.Rooms;

/// <summary>What a snapshot says that a room has not heard, as facts in their order.</summary>
internal static class SnapshotFacts
{
    /// <summary>
    /// The facts of a snapshot behind a sequence. Those that it no longer holds are missing; if the latest is among
    /// them, it was a change of phase or of seats, and a change of phase takes its place.
    /// </summary>
    public static IReadOnlyList<RoyaleEvent> After(RoyaleSnapshot snapshot, long sequence)
    {
        RoyaleEvent?[] known = [snapshot.Staged, snapshot.Revealed, snapshot.Cut, snapshot.Voided, snapshot.Finished];
        var facts = known.OfType<RoyaleEvent>().Where(fact => fact.Sequence > sequence).OrderBy(fact => fact.Sequence).ToList();
        var newest = known.OfType<RoyaleEvent>().Select(fact => fact.Sequence).DefaultIfEmpty(0).Max();
        if (newest < snapshot.Sequence && snapshot.Sequence > sequence)
        {
            facts.Add(PhaseOf(snapshot, snapshot.Sequence));
        }

        return facts;
    }

    /// <summary>The phase of a snapshot as a fact.</summary>
    public static PhaseChanged PhaseOf(RoyaleSnapshot snapshot, long sequence) => new()
    {
        RoyaleId = snapshot.RoyaleId,
        Epoch = snapshot.Epoch,
        Sequence = sequence,
        Phase = snapshot.Progress.Phase,
        Until = snapshot.Progress.Until,
        Paused = snapshot.Progress.Paused,
        Seats = snapshot.Seats,
        Alive = Math.Max(snapshot.Progress.Alive, snapshot.Progress.Phase < RoyalePhase.Staged ? snapshot.Seats : 0),
    };
}
