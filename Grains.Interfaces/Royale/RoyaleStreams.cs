using System.IO.Hashing;
using System.Text;

namespace Trivia.Grains.Interfaces.Royale;

/// <summary>
/// The streams that carry <see cref="RoyaleEvent"/>s: a fixed set, made and subscribed to at start, one subscription a
/// gateway process and shard, however many royales and players there are.
/// </summary>
public static class RoyaleStreams
{
    /// <summary>Name of the stream provider.</summary>
    public const string Provider = "events";

    /// <summary>Number of shards.</summary>
    public const int Shards = 8;

    /// <summary>All shards.</summary>
    public static IEnumerable<StreamId> All => Enumerable.Range(0, Shards).Select(Shard);

    /// <summary>The shard that carries a royale's events.</summary>
    public static StreamId Of(string royaleId) =>
        Shard((int)(XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(royaleId)) % Shards));

    private static StreamId Shard(int number) => StreamId.Create("royale", number);
}
