using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Brackets;

namespace Trivia.Grains.Brackets;

/// <summary>Seats as anyone may see them.</summary>
internal sealed partial class BracketGrain
{
    /// <inheritdoc/>
    public Task<ImmutableArray<Contender>> GetContenders(ImmutableArray<int> indexes) => Task.FromResult(
        indexes.Where(seat => seat >= 0 && !seats.State.IsEmpty(seat)).Select(ContenderAt).ToImmutableArray());

    /// <inheritdoc/>
    public Task<ImmutableArray<Contender>> GetLeaders(int max) => Task.FromResult(
        Enumerable.Range(0, seats.State.Count)
            .Where(seat => !seats.State.IsEmpty(seat) && Roster.IsAlive(seat))
            .Select(ContenderAt)
            .Order(Contender.BestFirst)
            .Take(max)
            .ToImmutableArray());

    private Contender ContenderAt(int seat)
    {
        var number = new SeatRef(BracketNumber, seat).Number;
        return seat < Roster.Seats
            ? new Contender(number, seats.State.Names[seat], Roster.Scores[seat], Roster.Correct[seat], Roster.ElapsedMs[seat], Roster.OutAtCut[seat])
            : new Contender(number, seats.State.Names[seat], 0, 0, 0, 0);
    }
}
