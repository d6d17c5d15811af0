using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Rules.Brackets;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Brackets;

/// <summary>Cuts: keys for the line, the verdict, who left, and the field as a cut saw it.</summary>
internal sealed partial class BracketGrain
{
    /// <inheritdoc/>
    public async Task<CutKeys> GetCutKeys(CutQuery query)
    {
        var record = await history.Get(query.AfterRound);
        var field = query.WithoutRound && Roster.VoidedRound != query.AfterRound ? Roster.WithoutRound(record) : Roster;
        var keys = KeysOf(field, record, query, query.Boundary).ToArray();
        return new CutKeys([.. keys.Select(entry => entry.Seat)], [.. keys.Select(entry => entry.Key)], [], [], []);
    }

    /// <inheritdoc/>
    public async Task ApplyCut(CutDecision decision)
    {
        if (decision.Cut == Roster.Cut && decision.Revision <= Roster.Revision)
        {
            return;
        }

        if (decision.Cut != Roster.Cut + 1 && decision.Cut != Roster.Cut)
        {
            throw new InvalidOperationException($"{key} cannot apply cut {decision.Cut} after cut {Roster.Cut}.");
        }

        roster.State.Roster = Roster.Apply(decision.Cut, decision.Revision, decision.Seats, decision.Ranks);
        roster.State.Cuts.RemoveAll(applied => applied.Cut == decision.Cut);
        roster.State.Cuts.Add(new AppliedCut(
            decision.Cut, decision.Revision, decision.AfterRound, decision.SuddenDeath, decision.AliveBefore, decision.LineScore));
        await Store(roster);
        KeepTellingPlayers();
    }

    /// <inheritdoc/>
    public async Task<EliminatedSeats?> GetEliminated(int cut)
    {
        // The roster in memory may be ahead of the store while a cut is being applied; the royale tells of a cut only
        // after every bracket has stored it, so whoever asks finds it there.
        if (roster.State.Cuts.Find(candidate => candidate.Cut == cut) is not { } applied)
        {
            return null;
        }

        var record = await history.Get(applied.AfterRound);
        var leavers = Enumerable.Range(0, Roster.Seats).Where(seat => Roster.OutAtCut[seat] == cut);
        return new EliminatedSeats(cut, applied.Revision, [.. leavers.Select(seat => new EliminatedSeat(
            seat, Roster.OutRanks[seat], Roster.Scores[seat], CauseOf(record, seat, applied.SuddenDeath)))]);
    }

    /// <inheritdoc/>
    public async Task<CutKeys> GetStandings(CutQuery query)
    {
        if (query.Cut == 0)
        {
            return Named(CurrentKeys(query), Roster);
        }

        var records = await history.Through(query.AfterRound);
        var then = records.Aggregate(new Roster().Sized(Roster.Seats, seats.State.IsEmpty), (state, record) => state.Close(record));
        then = then with { OutAtCut = Roster.OutAtCut };
        return Named(KeysOf(then, records[^1], query), Roster);
    }

    /// <summary>How a seat left, as its player was told then.</summary>
    private async Task<SeatOut?> OutOf(int seat)
    {
        if (seat >= Roster.Seats || Roster.OutAtCut[seat] is not (> 0 and var cut) || roster.State.Cuts.Find(made => made.Cut == cut) is not { } applied)
        {
            return null;
        }

        var rank = Roster.OutRanks[seat];
        var cause = CauseOf(await history.Get(applied.AfterRound), seat, applied.SuddenDeath);
        return new SeatOut(cut, applied.Revision, rank, applied.AliveBefore, applied.LineScore, cause);
    }

    private IEnumerable<(int Seat, CutKey Key)> CurrentKeys(CutQuery query) =>
        from seat in Enumerable.Range(0, seats.State.Count)
        where !seats.State.IsEmpty(seat)
        let lottery = seats.State.Lottery(seat, query.LotteryKey, royaleId, Roster.Cut + 1)
        let rank = seat < Roster.Seats
            ? Roster.KeyOf(seat, lottery, seats.State.PlayerIds[seat])
            : new RankKey(0, 0, 0, lottery, seats.State.PlayerIds[seat])
        select (seat, new CutKey(rank.Score, rank));

    /// <summary>The keys of the seats that a cut looked at. A lottery number costs an HMAC: only seats that can be asked for get one.</summary>
    private IEnumerable<(int Seat, CutKey Key)> KeysOf(Roster field, RoundRecord record, CutQuery query, long boundary = long.MaxValue) =>
        from seat in Enumerable.Range(0, field.Seats)
        where field.WasAliveBefore(query.Cut, seat)
        let major = CutKey.MajorOf(query.Order, field.Scores[seat], record.Right(seat), record.ElapsedMs(seat))
        where major <= boundary
        let lottery = seats.State.Lottery(seat, query.LotteryKey, royaleId, query.Cut)
        select (seat, new CutKey(major, field.KeyOf(seat, lottery, seats.State.PlayerIds[seat])));

    private CutKeys Named(IEnumerable<(int Seat, CutKey Key)> entries, Roster now)
    {
        var listed = entries.ToArray();
        return new CutKeys(
            [.. listed.Select(entry => entry.Seat)],
            [.. listed.Select(entry => entry.Key)],
            [.. listed.Select(entry => seats.State.Names[entry.Seat])],
            [.. listed.Select(entry => entry.Seat < now.Seats ? now.OutAtCut[entry.Seat] : 0)],
            [.. listed.Select(entry => entry.Seat < now.Seats ? now.OutRanks[entry.Seat] : 0)]);
    }

    private static EliminationCause CauseOf(RoundRecord record, int seat, bool suddenDeath) => (record, suddenDeath) switch
    {
        _ when !record.Answered(seat) && !SeatSet.Contains(record.Connected, seat) => EliminationCause.Network,
        (_, false) => EliminationCause.Rank,
        _ when !record.Answered(seat) => EliminationCause.NoAnswer,
        _ when !record.Right(seat) => EliminationCause.Wrong,
        _ => EliminationCause.Slow,
    };
}
