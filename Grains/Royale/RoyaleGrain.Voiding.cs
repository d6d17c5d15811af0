using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Royale;

/// <summary>
/// Staff void a question after its reveal. The cut that it fed is decided anew without it, as the next revision, which
/// returns players and takes nobody out; a sudden-death question that is void decided nothing, so everyone returns.
/// </summary>
internal sealed partial class RoyaleGrain
{
    /// <inheritdoc/>
    public async Task<VoidOutcome> VoidQuestion(int round, bool preview)
    {
        if (stored.Spec is null)
        {
            return new VoidOutcome(CommandVerdict.NotFound, [], 0);
        }

        try
        {
            return await soundness.InTurn(() => VoidRevealed(round, preview));
        }
        finally
        {
            ArmTimer();
        }
    }

    private async Task<VoidOutcome> VoidRevealed(int round, bool preview)
    {
        if (Progress.RoundVoid && Progress.Round == round)
        {
            return new VoidOutcome(CommandVerdict.Done, [], 0);
        }

        if (Progress.Phase != RoyalePhase.Revealed || Progress.Round != round || state.State.PendingCut is not null)
        {
            return new VoidOutcome(CommandVerdict.WrongPhase, [], 0);
        }

        var returning = (await Reconsider(round)).Returning;
        var names = returning.Select(entry => entry.Key.Rank.PlayerId).Take(1_000);
        if (!preview)
        {
            await Store(Fresh() with { PendingVoid = round });
            await FinishVoiding();
        }

        return new VoidOutcome(CommandVerdict.Done, [.. names], returning.Count);
    }

    /// <summary>Carries a stored void out. Every part of it can be repeated.</summary>
    private async Task<bool> FinishVoiding()
    {
        var round = state.State.PendingVoid;
        var (cut, returning) = await Reconsider(round);
        await AllBrackets((bracket, _) => bracket.VoidRound(round));
        var progress = RoyaleMachine.VoidRevealed(Progress, Settings, fedCut: cut is not null, returning.Count);
        var next = (Fresh() with { Progress = progress, PendingVoid = 0, PendingCut = cut })
            .Telling(new RoundVoided { RoyaleId = id, Round = round, Reason = VoidReason.Staff, Paused = progress.Paused });
        metrics.RoundVoided(VoidReason.Staff);
        logger.RoundVoided(id, round, VoidReason.Staff);
        if (cut is null)
        {
            await StoreAndTell(next);
        }
        else
        {
            await Store(next.Telling(MadeOf(cut, cut.Removed, progress.Alive, clock.Now)));
            await ApplyPendingCut();
        }

        return true;
    }

    /// <summary>The next revision of the cut that a round fed, as if the round had not been; null when it fed none.</summary>
    private async Task<(PendingCut? Cut, List<FieldEntry> Returning)> Reconsider(int round)
    {
        if (stored.Cuts.LastOrDefault() is not { } last || last.AfterRound != round)
        {
            return (null, []);
        }

        var gone = await Eliminated(last.Cut);
        var query = new CutQuery(last.Cut, round, CutOrder.Rank, long.MaxValue, LotteryKey, WithoutRound: true);
        var field = await KeysBelow(query);
        var line = last.SuddenDeath
            ? null
            : CutLine.Draw([.. field.Select(entry => entry.Key)], CutPlan.Ordinary(last.AliveBefore, Settings.CutFraction));
        var returning = field.Where(entry => gone.Contains(entry.Seat) && line?.Removes(entry.Key) != true).ToList();
        var cut = new PendingCut(
            last.Cut, last.Revision + 1, round, long.MaxValue, line, last.AliveBefore, last.Removed - returning.Count, last.SuddenDeath);
        return (cut, returning);
    }
}
