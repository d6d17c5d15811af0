using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Royale;

/// <summary>What gateways, staff and players may read.</summary>
internal sealed partial class RoyaleGrain
{
    private const int StandingsLimitMax = 10_000;

    /// <inheritdoc/>
    public Task<RoyaleSnapshot> GetSnapshot() => Task.FromResult(Snapshot());

    /// <inheritdoc/>
    public Task<RoyaleStatus> GetStatus() => Task.FromResult(new RoyaleStatus(
        Snapshot(),
        book.Connected(),
        book.Spectators(),
        book.Health(),
        [.. stored.Cuts],
        stored.Deck.Length - stored.DeckTaken,
        stored.Alert));

    /// <inheritdoc/>
    public async Task<StandingsPage> GetStandings(int cut, int offset, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, StandingsLimitMax);
        var made = stored.Cuts.FirstOrDefault(candidate => candidate.Cut == cut);
        if (stored.Spec is null || (cut != 0 && made is null))
        {
            return new StandingsPage(cut, 0, 0, []);
        }

        var rows = made is null ? await CurrentStandings() : await StandingsAt(made);
        return new StandingsPage(cut, made?.Revision ?? 0, rows.Count, [.. rows.Skip(offset).Take(limit)]);
    }

    /// <inheritdoc/>
    public async Task<SeatReceipt?> GetReceipt(string playerId)
    {
        if (seats.Find(playerId) is not { } seat)
        {
            return null;
        }

        var bracket = Bracket(seat.Bracket);
        var view = await bracket.GetSeat(seat.Index);
        var history = await bracket.GetHistory(seat.Index);
        var members = await bracket.GetSeats();

        // Brackets close a round before its reveal is stored; until then its key is nobody's business.
        var answers = history.Where(answer => stored.Progress.Phase != RoyalePhase.Locked || answer.Round < stored.Progress.Round);
        var cuts = stored.Cuts.Where(cut => view.OutAtCut == 0 || cut.Cut <= view.OutAtCut);
        return new SeatReceipt(id, members.Names[seat.Index], view, [.. answers], [.. cuts]);
    }

    private RoyaleSnapshot Snapshot() => new()
    {
        RoyaleId = id,
        Exists = stored.Spec is not null,
        Epoch = stored.Epoch,
        Sequence = stored.Sequence,
        Spec = stored.Spec,
        Progress = stored.Progress,
        Seats = seats.Count,
        Waiting = waitingNumbers.Count,
        SeedHash = stored.Seed.Length == 0 ? "" : SecretSeed.HashOf(stored.Seed),
        Staged = stored.Progress.Phase == RoyalePhase.Staged ? stored.Staged : null,
        Revealed = stored.Revealed,
        Cut = stored.Cuts.LastOrDefault(),
        Voided = stored.Voided,
        Finished = stored.Finished,
        Now = clock.Now,
    };

    /// <summary>The field as it is: those alive by rank, then those who left, the last ones first.</summary>
    private async Task<List<StandingsRow>> CurrentStandings()
    {
        var read = await AllBrackets((bracket, _) =>
            bracket.GetStandings(new CutQuery(0, 0, CutOrder.Rank, long.MaxValue, LotteryKey)));
        var rows = read.SelectMany((keys, bracket) => keys.Keys.Select((key, index) => (
            Key: key.Rank,
            Name: keys.Names[index],
            Out: keys.OutAtCuts[index],
            OutRank: keys.OutRanks[index],
            Seat: new SeatRef(bracket, keys.Seats[index]).Number)));
        var ordered = rows
            .OrderBy(row => row.Out == 0 ? 0 : 1)
            .ThenBy(row => row.OutRank)
            .ThenBy(row => row.Key);
        return [.. ordered.Select((row, index) => new StandingsRow(index + 1, row.Name, row.Key, row.Out, row.Seat))];
    }

    private async Task<List<StandingsRow>> StandingsAt(CutMade made)
    {
        var order = made.Line?.Order ?? CutOrder.Rank;
        var read = await AllBrackets((bracket, _) =>
            bracket.GetStandings(new CutQuery(made.Cut, made.AfterRound, order, long.MaxValue, LotteryKey)));
        var rows = read.SelectMany((keys, bracket) => keys.Keys.Select((key, index) => (
            Key: key, Name: keys.Names[index], Out: keys.OutAtCuts[index], Seat: new SeatRef(bracket, keys.Seats[index]).Number)));
        return [.. rows.OrderBy(row => row.Key).Select((row, index) => new StandingsRow(index + 1, row.Name, row.Key.Rank, row.Out, row.Seat))];
    }
}
