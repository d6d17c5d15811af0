using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Rules.Brackets;
using Trivia.Grains.Rules.Questions;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Brackets;

/// <summary>
/// Closing a round: history first, then scores. A crash between the two finds the record and goes on from it, so that
/// what was acknowledged is counted exactly once.
/// </summary>
internal sealed partial class BracketGrain
{
    /// <inheritdoc/>
    public async Task<BracketClose> Close(CloseRound command)
    {
        soundness.Require();
        if (command.Round == Roster.LastClosed)
        {
            return Summary(await history.Get(command.Round));
        }

        if (command.Round != Roster.LastClosed + 1)
        {
            throw new InvalidOperationException($"{key} cannot close round {command.Round} after round {Roster.LastClosed}.");
        }

        // From here on no answer to this round is taken; those in memory are part of the record.
        closing = command.Round;
        var stored = StoreRecord(command);
        closingRecord = (command.Round, stored);
        var record = await stored;
        roster.State.Roster = Roster.Close(record);
        await Store(roster);
        closingRecord = null;
        return Summary(record);
    }

    /// <inheritdoc/>
    public async Task<BracketClose> VoidRound(int round)
    {
        var record = await history.Get(round);
        if (!record.Void)
        {
            // Scores first: a crash in between leaves the record unmarked, and the repeat must not subtract twice.
            if (Roster.VoidedRound != round)
            {
                roster.State.Roster = Roster.WithoutRound(record);
                await Store(roster);
            }

            await history.MarkVoid(round);
        }

        return Summary(await history.Get(round));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SeatAnswer>> GetHistory(int seat)
    {
        var records = await history.Through(Roster.LastClosed);
        return [.. records.Where(record => record.WasAlive(seat)).Select(record => AnswerOf(record, seat))];
    }

    private async Task<RoundRecord> StoreRecord(CloseRound command)
    {
        roster.State.Roster = Roster.Sized(seats.State.Count, seats.State.IsEmpty);
        if (await history.Find(command.Round) is { } written)
        {
            return written;
        }

        var record = answers.State.ToRecord(command, Roster);
        await Write(() => history.Append(record));
        return record;
    }

    private BracketClose Summary(RoundRecord record)
    {
        var alive = Enumerable.Range(0, record.Seats).Where(record.WasAlive).ToArray();
        var picks = new int[OptionShuffle.Options];
        foreach (var seat in alive.Where(record.Answered))
        {
            picks[record.Choices[seat]]++;
        }

        logger.RoundClosed(key, record.Round, picks.Sum(), alive.Length);
        return new BracketClose(
            alive.Length,
            alive.Count(record.Right),
            [.. picks],
            Histogram.Of(alive.Select(seat => CutKey.MajorOf(CutOrder.Rank, Roster.Scores[seat], false, 0))),
            Histogram.Of(alive.Select(seat =>
                CutKey.MajorOf(CutOrder.Speed, 0, record.Right(seat), record.ElapsedMs(seat)))));
    }

    private static SeatAnswer AnswerOf(RoundRecord record, int seat) => new(
        record.Round,
        record.Void,
        record.Answered(seat) ? record.Choices[seat] : -1,
        record.Correct,
        record.RawElapsedMs[seat],
        record.AllowanceMs[seat],
        record.ElapsedMs(seat),
        record.Points(seat),
        SeatSet.Contains(record.Connected, seat));
}
