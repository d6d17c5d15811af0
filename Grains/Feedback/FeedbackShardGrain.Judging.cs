using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Grains.Feedback;

/// <summary>What staff say of the flags.</summary>
internal sealed partial class FeedbackShardGrain
{
    /// <inheritdoc/>
    public async Task<ShardReport> Judge(FlagJudgement judgement)
    {
        var judged = Rows.Values.Where(row => row.FlagState == FlagState.Open && row.At <= judgement.At).ToList();
        foreach (var some in judged.Where(row => !row.Synthetic).Chunk(options.Value.TellAtOnce))
        {
            await Task.WhenAll(some.Select(row => GrainFactory.GetGrain<IPlayerGrain>(row.PlayerId).JudgeFlag(
                new FlagOutcome(judgement.CaseId, judgement.QuestionId, judgement.Body, row.Flag, judgement.Upheld, judgement.At))));
        }

        // Told first: who has been told twice knows it by the case, who was never told would not be told again.
        var isChanged = false;
        foreach (var row in judged)
        {
            if (Rows.TryGetValue(row.PlayerId, out var current) && current.Revision == row.Revision)
            {
                Rows[row.PlayerId] = current with { FlagState = judgement.Upheld ? FlagState.Upheld : FlagState.Rejected };
                isChanged = true;
            }
        }

        if (isChanged)
        {
            state.State.Revision++;
            await Store();
        }

        // Not told by a call of its own: who asked waits for this one, and takes no other.
        return ReportOf();
    }
}
