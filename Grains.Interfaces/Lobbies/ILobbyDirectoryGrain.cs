using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>
/// The list of lobbies, and the one place where they are made. Key: <see cref="Key"/>. Holds nothing that lobbies do not tell
/// it again within seconds, so that it may be lost at any time.
/// </summary>
[GrainInterfaceType("trivia.lobby-directory"), Alias("trivia.lobby-directory")]
public interface ILobbyDirectoryGrain : IGrainWithStringKey
{
    /// <summary>The one key.</summary>
    const string Key = "lobbies";

    /// <summary>Most lobbies that a list returns.</summary>
    const int ListMax = 500;

    /// <summary>Makes a lobby.</summary>
    [AlwaysInterleave, Alias("create")]
    Task<LobbyMade> Create(LobbyWish wish);

    /// <summary>Finds the best waiting public lobby of a topic, or makes one.</summary>
    /// <param name="topic">The topic's slug; empty for any.</param>
    /// <param name="synthetic">Whether a load tester asks.</param>
    [AlwaysInterleave, Alias("find")]
    Task<LobbyMade> Find(string topic, bool synthetic);

    /// <summary>The lobby behind a code; null for none.</summary>
    [AlwaysInterleave, Alias("resolve")]
    Task<string?> Resolve(string joinCode);

    /// <summary>Public lobbies, those that wait first, the fullest first among them; at most <see cref="ListMax"/>.</summary>
    /// <param name="topic">Only those of a topic; empty for all.</param>
    /// <param name="synthetic">Whether a load tester asks.</param>
    [AlwaysInterleave, Alias("list")]
    Task<ImmutableArray<LobbyListing>> List(string topic, bool synthetic);

    /// <summary>A lobby tells how it stands; again every few seconds.</summary>
    [AlwaysInterleave, Alias("report")]
    Task Report(LobbyListing listing);

    /// <summary>A lobby is gone.</summary>
    [AlwaysInterleave, Alias("remove")]
    Task Remove(string lobbyId);
}
