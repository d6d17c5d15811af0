using System.IO.Hashing;
using System.Text;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>
/// The streams that carry <see cref="LobbyEvent"/>s: a fixed set beside that of the royales, one subscription a gateway
/// process and shard, however many lobbies there are.
/// </summary>
public static class LobbyStreams
{
    /// <summary>Name of the stream provider.</summary>
    public const string Provider = RoyaleStreams.Provider;

    /// <summary>Number of shards.</summary>
    public const int Shards = 8;

    /// <summary>All shards.</summary>
    public static IEnumerable<StreamId> All => Enumerable.Range(0, Shards).Select(Shard);

    /// <summary>The shard that carries a lobby's events.</summary>
    public static StreamId Of(string lobbyId) =>
        Shard((int)(XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(lobbyId)) % Shards));

    private static StreamId Shard(int number) => StreamId.Create("lobby", number);
}
