using Microsoft.Extensions.Options;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Generation;

/// <inheritdoc cref="IModelBudgetGrain"/>
/// <remarks>
/// Kept in memory. A new activation starts with nothing in hand, so that whatever the one before had given away, no minute sees
/// more than its budget.
/// </remarks>
internal sealed class ModelBudgetGrain(IOptions<GenerationOptions> options, TimeProvider time) : Grain, IModelBudgetGrain
{
    private ModelBudget budget =
        ModelBudget.PerMinute(options.Value.RequestsPerMinute, options.Value.TokensPerMinute, time.GetUtcNow());

    /// <inheritdoc/>
    public Task<TimeSpan> Take(int tokens)
    {
        (budget, var wait) = budget.Take(tokens, time.GetUtcNow());
        return Task.FromResult(wait);
    }

    /// <inheritdoc/>
    public Task Settle(int taken, int used)
    {
        budget = budget.Settle(taken, used, time.GetUtcNow());
        return Task.CompletedTask;
    }
}
