using Orleans;

namespace Trivia.Grains.Rules.Generation;

/// <summary>What all generators together may ask of a model in a minute: requests and tokens. Immutable.</summary>
/// <param name="Requests">Requests.</param>
/// <param name="Tokens">Tokens, read and written.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.model-budget.v1")]
public sealed record ModelBudget([property: Id(0)] TokenBucket Requests, [property: Id(1)] TokenBucket Tokens)
{
    /// <summary>A budget of which nothing is there yet.</summary>
    /// <param name="requestsPerMinute">Requests a minute.</param>
    /// <param name="tokensPerMinute">Tokens a minute.</param>
    /// <param name="now">The time.</param>
    public static ModelBudget PerMinute(int requestsPerMinute, int tokensPerMinute, DateTimeOffset now) =>
        new(TokenBucket.PerMinute(requestsPerMinute, now), TokenBucket.PerMinute(tokensPerMinute, now));

    /// <summary>Takes one request and its tokens, both or neither.</summary>
    /// <param name="tokens">The most tokens that the request can use.</param>
    /// <param name="now">The time.</param>
    /// <returns>The budget afterwards, and how long to wait; zero when both were taken.</returns>
    public (ModelBudget Next, TimeSpan Wait) Take(int tokens, DateTimeOffset now)
    {
        var (requests, held) = (Requests.After(now), Tokens.After(now));
        var (forOne, forTokens) = (requests.WaitFor(1), held.WaitFor(tokens));
        var wait = forOne > forTokens ? forOne : forTokens;
        return wait == TimeSpan.Zero
            ? (new ModelBudget(requests.Less(1), held.Less(tokens)), TimeSpan.Zero)
            : (new ModelBudget(requests, held), wait);
    }

    /// <summary>Brings what a request took in line with what it used.</summary>
    /// <param name="taken">Tokens taken.</param>
    /// <param name="used">Tokens used.</param>
    /// <param name="now">The time.</param>
    public ModelBudget Settle(int taken, int used, DateTimeOffset now) => this with { Tokens = Tokens.After(now).Less(used - taken) };
}
