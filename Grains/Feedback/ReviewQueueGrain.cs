using Microsoft.Extensions.Options;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Feedback;

namespace Trivia.Grains.Feedback;

/// <inheritdoc cref="IReviewQueueGrain"/>
internal sealed class ReviewQueueGrain(
    [PersistentState("review-queue")] IPersistentState<ReviewQueueState> stored,
    IOptions<FeedbackOptions> options) : Grain, IReviewQueueGrain
{
    /// <inheritdoc/>
    public async Task<bool> Open(ReviewItem item)
    {
        var items = stored.State.Items;
        if (!items.ContainsKey(item.QuestionId) && items.Count >= options.Value.CasesMax)
        {
            return false;
        }

        await this.Store(stored, new ReviewQueueState { Items = items.SetItem(item.QuestionId, item) });
        return true;
    }

    /// <inheritdoc/>
    public async Task Close(string questionId)
    {
        if (stored.State.Items.ContainsKey(questionId))
        {
            await this.Store(stored, new ReviewQueueState { Items = stored.State.Items.Remove(questionId) });
        }
    }

    /// <inheritdoc/>
    public Task<ReviewPage> List(int offset, int limit) => Task.FromResult(new ReviewPage(
        stored.State.Items.Count,
        [
            .. stored.State.Items.Values
                .OrderByDescending(item => item.IsRetired)
                .ThenByDescending(item => item.Reception.OpenFlags)
                .ThenBy(item => item.QuestionId, StringComparer.Ordinal)
                .Skip(Math.Max(0, offset))
                .Take(Math.Clamp(limit, 0, IReviewQueueGrain.PageMax)),
        ]));
}
