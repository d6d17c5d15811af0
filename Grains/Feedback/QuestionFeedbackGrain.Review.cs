using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Grains.Feedback;

/// <summary>
/// What staff decide is stored first and carried out then; every step may be taken again, and a reminder sees to it that all
/// are.
/// </summary>
internal sealed partial class QuestionFeedbackGrain
{
    private const string Reviewing = "review";
    private static readonly TimeSpan AgainAfter = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async Task<ReviewAnswer> Review(ReviewDecision decision)
    {
        if (State.LastCommand == decision.CommandId)
        {
            return new ReviewAnswer(true, []);
        }

        await CarryOut();
        if (await GrainFactory.GetGrain<IQuestionGrain>(Id).Get() is not { } question)
        {
            return new ReviewAnswer(false, []);
        }

        var problems = await ProblemsOf(decision, question);
        if (!problems.IsEmpty)
        {
            return new ReviewAnswer(true, problems);
        }

        var judgement = new FlagJudgement(
            decision.CommandId, Id, question.Body, decision.Verdict != ReviewVerdict.Approve, time.GetUtcNow());

        // Before the store: who has stored the wish and has no reminder might never carry it out.
        await this.RegisterOrUpdateReminder(Reviewing, AgainAfter, AgainAfter);
        await Keep(State with { Pending = new PendingReview(decision, judgement) });
        await CarryOut();
        return new ReviewAnswer(true, []);
    }

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status) => CarryOut();

    private async Task<ImmutableArray<string>> ProblemsOf(ReviewDecision decision, Question question)
    {
        var next = Decided(decision, question);
        if (next.Id != Id || next.Topic != question.Topic)
        {
            return ["A fix keeps the question's id and topic."];
        }

        return next.Status == QuestionStatus.Live ? (await Catalog().Check([], [next], await IsSynthetic(question.Topic))).Problems : [];
    }

    private async Task CarryOut()
    {
        if (State.Pending is { Decision: var decision, Judgement: var judgement })
        {
            await ChangeBank(decision);
            var reports = await Task.WhenAll(FeedbackShards.All.Select(shard =>
                GrainFactory.GetGrain<IFeedbackShardGrain>(FeedbackShards.Key(Id, shard)).Judge(judgement)));

            await GrainFactory.GetGrain<IReviewQueueGrain>(IReviewQueueGrain.Key).Close(Id);
            await Keep(State with
            {
                Shards = State.Shards.SetItems(reports.Select(report => KeyValuePair.Create(report.Shard, report))),
                Pending = null,
                LastCommand = decision.CommandId,
                WaitsSince = null,
                IsRetired = false,
                Trusted = ImmutableDictionary<string, bool>.Empty,
            });
            logger.Reviewed(Id, decision.Verdict, decision.Actor);
        }

        if (await this.GetReminder(Reviewing) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }

    /// <summary>The question first, then its place in the topic: what no index lists is never asked.</summary>
    private async Task ChangeBank(ReviewDecision decision)
    {
        var grain = GrainFactory.GetGrain<IQuestionGrain>(Id);
        var question = (await grain.Get())!;
        var next = Decided(decision, question);
        if (decision.Verdict == ReviewVerdict.Retire)
        {
            await grain.Move(QuestionStatus.Retired, decision.Actor, decision.Reason);
            await GrainFactory.GetGrain<ITopicGrain>(question.Topic).Withdraw([Id]);
            return;
        }

        await grain.Revise(next, decision.Actor, decision.Reason);
        await Catalog().Import([], [(await grain.Get())!], await IsSynthetic(question.Topic));
        await GrainFactory.GetGrain<ITopicGrain>(question.Topic).Rate(Id, QualityScore.Of(State.Tally));
    }

    private static Question Decided(ReviewDecision decision, Question question) => decision.Verdict switch
    {
        ReviewVerdict.Approve => question with { Status = QuestionStatus.Live },
        ReviewVerdict.Retire => question with { Status = QuestionStatus.Retired },
        _ => (decision.Fixed ?? question) with { Status = QuestionStatus.Live },
    };

    private ITopicCatalogGrain Catalog() => GrainFactory.GetGrain<ITopicCatalogGrain>(ITopicCatalogGrain.Key);

    private async Task<bool> IsSynthetic(string topic) => await GrainFactory.GetGrain<ITopicGrain>(topic).GetInfo() is { Synthetic: true };
}
