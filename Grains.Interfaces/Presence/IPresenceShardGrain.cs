using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Trivia.Grains.Interfaces.Presence;

/// <summary>
/// Knows where a share of the players is. Key: its number, see <see cref="PresenceShards"/>. In memory only: a gateway that it
/// does not know is asked for everything, and one that has fallen silent is forgotten.
/// </summary>
[GrainInterfaceType("trivia.presence-shard"), Alias("trivia.presence-shard")]
public interface IPresenceShardGrain : IGrainWithStringKey
{
    /// <summary>Takes a gateway's report, once every few seconds, empty or not.</summary>
    /// <returns>False when the gateway is not known here: it has to report everything.</returns>
    [AlwaysInterleave, Alias("report")]
    Task<bool> Report(PresenceReport report);

    /// <summary>Where players are, in the order in which they are asked for; null for who is not connected.</summary>
    [AlwaysInterleave, Alias("find")]
    Task<ImmutableArray<Place?>> Find(ImmutableArray<string> playerIds);
}
