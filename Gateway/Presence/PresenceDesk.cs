using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Trivia.Grains.Interfaces.Presence;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Presence;

/// <summary>Asks where players are.</summary>
internal sealed class PresenceDesk(IGrainFactory grains, IOptions<PresenceRouteOptions> options, TimeProvider time)
{
    /// <summary>Where players are, those who are connected: one call a shard, however many are asked for.</summary>
    /// <exception cref="TimeoutException">The cluster does not answer.</exception>
    public async Task<IReadOnlyDictionary<string, Place>> Find(IEnumerable<string> playerIds)
    {
        var answers = await Task.WhenAll(playerIds.Distinct(StringComparer.Ordinal).GroupBy(PresenceShards.Of).Select(Ask));
        return answers.SelectMany(answer => answer).ToDictionary(pair => pair.PlayerId, pair => pair.Place, StringComparer.Ordinal);
    }

    /// <summary>A place as clients see it.</summary>
    public static PlaceFrame Frame(Place place) => new()
    {
        Kind = place.Kind switch { PlaceKind.Royale => "royale", PlaceKind.Lobby => "lobby", _ => "online" },
        Id = place.Id,
        Title = place.Title,
        CanWatch = place.CanWatch,
    };

    private async Task<IEnumerable<(string PlayerId, Place Place)>> Ask(IGrouping<int, string> group)
    {
        ImmutableArray<string> ids = [.. group];
        var places = await grains.PresenceShard(group.Key).Find(ids).WaitAsync(options.Value.CallTimeout, time);
        return ids.Zip(places).Where(pair => pair.Second is not null).Select(pair => (pair.First, pair.Second!));
    }
}
