using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Trivia.Grains.Interfaces.LiveOps;

namespace Trivia.Gateway.Http;

/// <summary>The list of events, asked for at most once a second however many people look at it.</summary>
internal sealed class EventDirectory(IGrainFactory grains, IOptions<ApiOptions> options, TimeProvider time)
{
    private readonly SharedAnswer<ImmutableArray<EventListing>> events = new(
        () => grains.GetGrain<ILiveOpsGrain>(ILiveOpsGrain.Key).ListEvents(), TimeSpan.FromMilliseconds(options.Value.EventListAgeMsMax), time);

    /// <summary>The events, latest start first, as of at most <see cref="ApiOptions.EventListAgeMsMax"/> ago.</summary>
    public Task<ImmutableArray<EventListing>> List() => events.Get();
}
