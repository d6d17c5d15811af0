using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Trivia.Gateway.Http.Faults;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Gateway.Http.Limits;

/// <summary>
/// How many guests one address may sign in. Asked by the endpoint itself, since a load-test ticket, which lifts the limit,
/// comes in the body. Partitions without use are dropped by the limiter.
/// </summary>
internal sealed class GuestBudget(IOptions<ApiOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Value.GuestsPerMinuteMax,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / options.Value.GuestsPerMinuteMax,
            QueueLimit = 0,
        }));

    /// <summary>Spends one guest; a refusal when the budget is spent.</summary>
    /// <param name="address">The address, grouped.</param>
    /// <param name="response">Is told when to come again.</param>
    public ProblemHttpResult? Refusal(IPAddress address, HttpResponse response)
    {
        using var lease = limiter.AttemptAcquire(address);
        if (lease.IsAcquired)
        {
            return null;
        }

        AddressLimits.SetRetryAfter(response, lease);
        return Problems.Of(
            StatusCodes.Status429TooManyRequests, ProblemCodes.TooMany, "Too many new guests from this address; wait a minute.");
    }

    public void Dispose() => limiter.Dispose();
}
