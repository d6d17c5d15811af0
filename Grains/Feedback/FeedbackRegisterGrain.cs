using System.Collections.Immutable;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Feedback;

namespace Trivia.Grains.Feedback;

/// <inheritdoc cref="IFeedbackRegisterGrain"/>
internal sealed class FeedbackRegisterGrain(
    [PersistentState("feedback-register")] IPersistentState<FeedbackRegisterState> stored) : Grain, IFeedbackRegisterGrain
{
    // What a write that has returned holds. Whoever notes a question that is still on its way waits for the write, too.
    private FeedbackRegisterState durable = new();

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        durable = stored.State;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task Note(string questionId)
    {
        if (!durable.Fresh.Contains(questionId) || !stored.State.Fresh.Contains(questionId))
        {
            var state = stored.State;
            await Keep(state with { Known = state.Known.Add(questionId), Fresh = state.Fresh.Add(questionId) });
        }
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<string>> Take(int version)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(version, stored.State.TakenFor);
        if (version != stored.State.TakenFor)
        {
            var state = stored.State;
            await Keep(state with
            {
                Fresh = ImmutableHashSet<string>.Empty,
                TakenFor = version,
                Taken = [.. state.Fresh.Order(StringComparer.Ordinal)],
            });
        }

        return stored.State.Taken;
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> ListKnown() => Task.FromResult<ImmutableArray<string>>([.. stored.State.Known]);

    private async Task Keep(FeedbackRegisterState next)
    {
        await this.Store(stored, next);
        durable = next;
    }
}
