using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Brackets;
using Trivia.Grains.Rules.Royale;
using Trivia.Grains.Telemetry;

namespace Trivia.Grains.Royale;

/// <summary>From a lock to a reveal and a cut: close all brackets, draw the exact line, store it, apply it, tell.</summary>
internal sealed partial class RoyaleGrain
{
    private long? lockedAt;

    private byte[] LotteryKey => SecretSeed.LotteryKey(state.State.Seed);

    private async Task<bool> CloseRound()
    {
        var (round, current) = (Progress.Round, state.State.Current!);
        using var trace = GrainTraces.Begin(RoyaleMachine.CutIsDue(Progress, Settings) ? "trivia.cut" : "trivia.close");
        trace?.SetTag("trivia.royale", id).SetTag("trivia.round", round);

        // What is void at its lock is never revealed, so that its key goes into no record: receipts are read from records.
        var correct = Progress.RoundVoid ? RoundRecord.NeverRevealed : current.Correct;
        var closes = await CloseBrackets(round, correct, current);
        if (Progress.RoundVoid)
        {
            await TellVoid(round, current.VoidReason);
            return true;
        }

        var alive = closes.Sum(close => close.Alive);
        var right = closes.Sum(close => close.Right);
        var picks = Enumerable.Range(0, 4).Select(option => closes.Sum(close => close.Picks[option])).ToImmutableArray();
        if (alive != Progress.Alive)
        {
            throw new InvalidOperationException($"{id}: brackets count {alive} seats alive, the royale {Progress.Alive}.");
        }

        var scores = Histogram.Merge(closes.Select(close => close.Scores));
        PendingCut? cut = RoyaleMachine.CutIsDue(Progress, Settings)
            ? await DrawLine(round, alive, right, scores, Histogram.Merge(closes.Select(close => close.Speeds)))
            : null;
        await Reveal(current, picks, scores, cut);
        metrics.RoundClosed(picks.Sum());
        logger.RoundClosed(id, round, picks.Sum(), alive, right);
        return true;
    }

    private async Task<BracketClose[]> CloseBrackets(int round, int correct, CurrentRound current)
    {
        using var part = GrainTraces.Part("close brackets");
        return await AllBrackets((bracket, number) => bracket.Close(new CloseRound(
            round, Progress.RoundVoid, correct, Progress.WindowMs, current.ConnectedAtLock[number], current.QuestionId, current.Difficulty)));
    }

    private async Task TellVoid(int round, VoidReason reason)
    {
        var progress = RoyaleMachine.Void(Progress, Settings, clock.Now);
        var alert = progress is { Paused: true, VoidsInARow: >= RoyaleMachine.VoidsInARowMax }
            ? $"{progress.VoidsInARow} rounds in a row were voided: {reason}."
            : state.State.Alert;
        var voided = new RoundVoided
        {
            RoyaleId = id,
            Round = round,
            Reason = reason,
            Until = progress.Paused ? null : progress.Until,
            Paused = progress.Paused,
        };
        await StoreAndTell((Fresh() with { Progress = progress, Alert = alert }).Telling(voided));
        metrics.RoundVoided(reason);
        logger.RoundVoided(id, round, reason);
        if (alert is not null && alert != state.State.Alert)
        {
            logger.PausedItself(id, alert);
        }
    }

    /// <summary>Two-phase selection: histograms find the value at which the line falls; only keys at or below it travel.</summary>
    private async Task<PendingCut> DrawLine(int round, int alive, int right, Histogram scores, Histogram speeds)
    {
        using var part = GrainTraces.Part("draw line");
        var plan = Progress.SuddenDeath
            ? CutPlan.SuddenDeath(alive, right)
            : CutPlan.Ordinary(alive, Settings.CutFraction);
        var boundary = CutLine.Boundary(plan.Order == CutOrder.Rank ? scores : speeds, plan);
        var number = Progress.Cuts + 1;
        var field = await KeysBelow(new CutQuery(number, round, plan.Order, boundary, LotteryKey));
        drawn = (number, field);
        var line = CutLine.Draw([.. field.Select(entry => entry.Key)], plan);
        return new PendingCut(number, 1, round, boundary, line, alive, plan.RemoveCount, Progress.SuddenDeath);
    }

    private async Task Reveal(CurrentRound current, ImmutableArray<int> picks, Histogram scores, PendingCut? cut)
    {
        var progress = RoyaleMachine.Reveal(Progress, Settings, cut?.Removed, clock.Now);
        var shownUntil = clock.Now.AddMilliseconds(Settings.RevealMs);
        var plan = CutPlan.Ordinary(Progress.Alive, Settings.CutFraction);
        var next = (Fresh() with { Progress = progress, PendingCut = cut }).Telling(new RoundRevealed
        {
            RoyaleId = id,
            Round = Progress.Round,
            Number = progress.Counted,
            Correct = current.Correct,
            Explanation = current.Explanation,
            Picks = picks,
            Alive = Progress.Alive,
            Scores = scores.Coarsen(RoundRevealed.ScoreBucketsMax),
            LineScore = plan.RemoveCount == 0 ? 0 : (int)CutLine.Boundary(scores, plan),
            Until = shownUntil,
            Hovers = book.Hovers(Progress.Round),
            Favourites = board.Favourites,
            Predictions = board.Total,
            QuestionId = current.QuestionId,
            QuestionVersion = current.QuestionVersion,
        });
        if (cut is null)
        {
            await StoreAndTell(next);
        }
        else
        {
            // Told once every bracket has applied it, so that whoever hears of a cut finds it everywhere.
            await Store(next.Telling(MadeOf(cut, cut.Removed, progress.Alive, shownUntil)));
            await ApplyPendingCut();
        }
    }
}
