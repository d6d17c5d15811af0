using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Royale;
using Trivia.Grains.Telemetry;

namespace Trivia.Grains.Royale;

/// <summary>Applying a stored cut.</summary>
internal sealed partial class RoyaleGrain
{
    private readonly record struct FieldEntry(CutKey Key, SeatRef Seat);

    /// <summary>What the line of the cut at hand was drawn through; after a crash the brackets are asked again.</summary>
    private (int Cut, List<FieldEntry> Field)? drawn;

    /// <summary>Seats that stand at or below a boundary before a cut, best first.</summary>
    private async Task<List<FieldEntry>> KeysBelow(CutQuery query)
    {
        var answers = await AllBrackets((bracket, _) => bracket.GetCutKeys(query));
        var field = new List<FieldEntry>();
        for (var bracket = 0; bracket < answers.Length; bracket++)
        {
            for (var index = 0; index < answers[bracket].Keys.Length; index++)
            {
                field.Add(new FieldEntry(answers[bracket].Keys[index], new SeatRef(bracket, answers[bracket].Seats[index])));
            }
        }

        field.Sort((left, right) => left.Key.CompareTo(right.Key));
        return field;
    }

    private async Task<bool> ApplyPendingCut()
    {
        var cut = state.State.PendingCut!;
        using var part = GrainTraces.Part("apply cut");
        part?.SetTag("trivia.cut", cut.Cut).SetTag("trivia.cut.removed", cut.Removed);
        var field = drawn is { } line && cut.Revision == 1 && line.Cut == cut.Cut ? line.Field : await KeysBelow(cut.ToQuery(LotteryKey));
        var stays = cut.Revision == 1 ? null : await StayedBefore(cut.Cut);
        var leaving = field
            .Select((entry, index) => (entry.Key, entry.Seat, Rank: cut.AliveBefore - field.Count + index + 1))
            .Where(entry => cut.Line?.Removes(entry.Key) == true && stays?.Contains(entry.Seat) != true)
            .ToLookup(entry => entry.Seat.Bracket);
        await Task.WhenAll(Enumerable.Range(0, seats.Brackets).Select(number => Bracket(number).ApplyCut(new CutDecision(
            cut.Cut,
            cut.Revision,
            cut.AfterRound,
            [.. leaving[number].Select(entry => entry.Seat.Index)],
            [.. leaving[number].Select(entry => entry.Rank)],
            cut.AliveBefore - cut.Removed,
            cut.SuddenDeath,
            cut.AliveBefore,
            cut.Line?.FirstOut.Rank.Score ?? -1))));
        drawn = null;
        var elapsed = lockedAt is { } from ? clock.Since(from) : TimeSpan.Zero;
        lockedAt = null;
        await TellOfCut(elapsed);
        metrics.CutMade(cut.Removed, elapsed);
        logger.CutMade(id, cut.Cut, cut.Removed, cut.AliveBefore, elapsed.TotalMilliseconds);
        return true;
    }

    /// <summary>
    /// Tells of the cut that every bracket has applied. That it was applied is stored with the next step: applying it
    /// again after a crash changes nothing.
    /// </summary>
    private async Task TellOfCut(TimeSpan elapsed)
    {
        var outbox = state.State.Outbox.Select(fact => fact is CutMade made ? made with { LockToCutMs = elapsed.TotalMilliseconds } : fact);
        var told = state.State with { PendingCut = null, Outbox = [.. outbox] };
        state.State = told with { Cuts = [.. told.Cuts.SkipLast(1), told.Outbox.OfType<CutMade>().Single()] };
        stored = state.State;
        await Tell(stored);
    }

    private CutMade MadeOf(PendingCut cut, int removed, int alive, DateTimeOffset showAt) => new()
    {
        RoyaleId = id,
        Cut = cut.Cut,
        Revision = cut.Revision,
        AfterRound = cut.AfterRound,
        AliveBefore = cut.AliveBefore,
        Removed = removed,
        Alive = alive,
        Line = cut.Line,
        ShowAt = showAt,
        Until = showAt.AddMilliseconds(Settings.CutMs),
        SuddenDeath = cut.SuddenDeath,
    };

    /// <summary>The seats of a cut's field that its last revision left standing; nobody of them is taken out later.</summary>
    private async Task<HashSet<SeatRef>> StayedBefore(int cut)
    {
        var gone = await Eliminated(cut);
        return [.. seats.Taken.Select(taken => SeatRef.FromNumber(taken.Number)).Where(seat => !gone.Contains(seat))];
    }

    private async Task<HashSet<SeatRef>> Eliminated(int cut)
    {
        var eliminated = await AllBrackets((bracket, _) => bracket.GetEliminated(cut));
        return [.. eliminated.SelectMany((list, bracket) => (list?.Seats ?? []).Select(left => new SeatRef(bracket, left.Seat)))];
    }
}
