using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Gateway.Http.Limits;

/// <summary>Limits on what one address, or everyone together, may ask.</summary>
internal static class AddressLimits
{
    /// <summary>Policy: pages of standings made at once.</summary>
    public const string Standings = "standings";

    /// <summary>Policy: what one player changes.</summary>
    public const string Changes = "changes";

    /// <summary>Policy: requests for generated questions.</summary>
    public const string Generation = "generation";

    /// <summary>Policy: one player's exports, each of which asks many grains.</summary>
    public const string Exports = "exports";

    // What asks the cluster; the page's own files do not.
    private static readonly PathString[] Paths = ["/api", "/media", "/reels"];
    private const int WaitersEachPage = 4;

    public static void AddAddressLimits(this IServiceCollection services)
    {
        services.AddSingleton<GuestBudget>();
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = async (context, _) => await Reject(context);
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(PerAddress);
            options.AddPolicy(Generation, context =>
            {
                var perHour = Options(context).GenerationsPerHourMax;
                return RateLimitPartition.GetTokenBucketLimiter(
                    PlayerAddress.Group(context.Connection.RemoteIpAddress).ToString(),
                    _ => new TokenBucketRateLimiterOptions
                    {
                        TokenLimit = perHour,
                        TokensPerPeriod = 1,
                        ReplenishmentPeriod = TimeSpan.FromHours(1) / perHour,
                        QueueLimit = 0,
                    });
            });
            options.AddPolicy(Standings, context =>
            {
                var pages = Options(context).StandingsAtOnceMax;
                return RateLimitPartition.GetConcurrencyLimiter("all", _ => new ConcurrencyLimiterOptions
                {
                    PermitLimit = pages,
                    QueueLimit = pages * WaitersEachPage,
                    QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
                });
            });
            options.AddPolicy(Exports, context => RateLimitPartition.GetTokenBucketLimiter(
                context.User.FindFirst(TokenNames.Subject)?.Value ?? "nobody",
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = Options(context).ExportsPerHourMax,
                    TokensPerPeriod = 1,
                    ReplenishmentPeriod = TimeSpan.FromHours(1) / Options(context).ExportsPerHourMax,
                    QueueLimit = 0,
                }));
            options.AddPolicy(Changes, context =>
            {
                var changes = Options(context).ChangesPerMinuteMax;
                return RateLimitPartition.GetTokenBucketLimiter(
                    context.User.FindFirst(TokenNames.Subject)?.Value ?? "nobody",
                    _ => new TokenBucketRateLimiterOptions
                    {
                        TokenLimit = changes,
                        TokensPerPeriod = 1,
                        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / changes,
                        QueueLimit = 0,
                    });
            });
        });
    }

    /// <summary>Says when to come again.</summary>
    public static void SetRetryAfter(HttpResponse response, RateLimitLease lease)
    {
        if (lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }
    }

    private static RateLimitPartition<string> PerAddress(HttpContext context)
    {
        if (!Array.Exists(Paths, path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
            || context.User.HasClaim(TokenNames.Audience, TokenNames.Staff))
        {
            return RateLimitPartition.GetNoLimiter("unlimited");
        }

        var options = Options(context);
        return RateLimitPartition.GetTokenBucketLimiter(
            PlayerAddress.Group(context.Connection.RemoteIpAddress).ToString(),
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = options.RequestBurstMax,
                TokensPerPeriod = options.RequestsPerSecondMax,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            });
    }

    private static ApiOptions Options(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value;

    private static async Task Reject(OnRejectedContext context)
    {
        SetRetryAfter(context.HttpContext.Response, context.Lease);
        await Problems.Of(
            StatusCodes.Status429TooManyRequests, ProblemCodes.TooMany, "Too many requests; wait a moment.")
            .ExecuteAsync(context.HttpContext);
    }
}
