using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Trivia.Grains.Interfaces.LiveOps;

namespace Trivia.Gateway.Http;

/// <summary>The list of events, asked for at most once a second however many people look at it.</summary>
internal sealed class EventDirectory(IGrainFactory grains, IOptions<ApiOptions> options, TimeProvider time)
{
    private readonly Lock gate = new();
    private Task<ImmutableArray<EventListing>>? asked;
    private long askedAt;

    /// <summary>The events, latest start first, as of at most <see cref="ApiOptions.EventListAgeMsMax"/> ago.</summary>
    public Task<ImmutableArray<EventListing>> List()
    {
        lock (gate)
        {
            var fresh = asked is { IsFaulted: false, IsCanceled: false }
                && time.GetElapsedTime(askedAt).TotalMilliseconds < options.Value.EventListAgeMsMax;
            if (!fresh)
            {
                askedAt = time.GetTimestamp();
                asked = grains.GetGrain<ILiveOpsGrain>(ILiveOpsGrain.Key).ListEvents();
            }

            return asked!;
        }
    }
}
