using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Trivia.Grains.Interfaces.Presence;

namespace Trivia.Grains.Presence;

/// <inheritdoc cref="IPresenceShardGrain"/>
internal sealed class PresenceShardGrain(IOptions<PresenceOptions> options, TimeProvider time) : Grain, IPresenceShardGrain
{
    private readonly Dictionary<string, GatewayPlaces> gateways = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<bool> Report(PresenceReport report)
    {
        Forget();
        if (!gateways.TryGetValue(report.Gateway, out var gateway))
        {
            if (!report.IsWhole || gateways.Count >= options.Value.GatewaysMax)
            {
                return Task.FromResult(false);
            }

            gateways[report.Gateway] = gateway = new GatewayPlaces();
        }

        gateway.HeardAt = time.GetTimestamp();
        gateway.Take(report);
        return Task.FromResult(true);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<Place?>> Find(ImmutableArray<string> playerIds)
    {
        Forget();
        return Task.FromResult<ImmutableArray<Place?>>([.. playerIds.Select(Of)]);
    }

    /// <summary>Who is connected twice is where the game is.</summary>
    private Place? Of(string playerId) => gateways.Values.Select(gateway => gateway.Of(playerId))
        .OfType<Place>().OrderByDescending(place => place.Kind != PlaceKind.Online).FirstOrDefault();

    private void Forget()
    {
        foreach (var (name, gateway) in gateways)
        {
            if (time.GetElapsedTime(gateway.HeardAt) > options.Value.SilentFor)
            {
                gateways.Remove(name);
            }
        }
    }
}
