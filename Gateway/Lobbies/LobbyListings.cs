using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Trivia.Grains.Interfaces.Lobbies;

namespace Trivia.Gateway.Lobbies;

/// <summary>The lobbies of a topic, asked for at most once a second, however many people look.</summary>
internal sealed class LobbyListings(IGrainFactory grains, IOptions<LobbyRoomOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<(string Topic, bool Synthetic), Kept> lists = new();

    /// <summary>The lobbies of a topic, as of at most a second ago.</summary>
    /// <param name="topic">The topic's slug; empty for all.</param>
    /// <param name="synthetic">Whether a load tester asks.</param>
    public async Task<ImmutableArray<LobbyListing>> List(string topic, bool synthetic)
    {
        if (lists.TryGetValue((topic, synthetic), out var kept) && time.GetElapsedTime(kept.At) < options.Value.ListEvery)
        {
            return kept.Lobbies;
        }

        var listed = await grains.GetGrain<ILobbyDirectoryGrain>(ILobbyDirectoryGrain.Key).List(topic, synthetic)
            .WaitAsync(options.Value.CallTimeout, time);
        Forget();
        if (lists.Count < options.Value.ListsMax)
        {
            lists[(topic, synthetic)] = new Kept(listed, time.GetTimestamp());
        }

        return listed;
    }

    private void Forget()
    {
        foreach (var old in lists.Where(list => time.GetElapsedTime(list.Value.At) > options.Value.ListEvery))
        {
            lists.TryRemove(old);
        }
    }

    private sealed record Kept(ImmutableArray<LobbyListing> Lobbies, long At);
}
