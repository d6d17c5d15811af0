using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Trivia.Grains.Interfaces.Brackets;

namespace Trivia.Grains.Interfaces.Predictions;

/// <summary>Where a royale's predictions are kept: one shard for each bracket's worth of capacity, spectators spread by id.</summary>
public static class PredictionShards
{
    /// <summary>Number of shards of an event.</summary>
    /// <param name="capacity">Its seats in all, which never change.</param>
    public static int Count(int capacity) => Math.Max(1, (capacity + SeatRef.SeatsPerBracket - 1) / SeatRef.SeatsPerBracket);

    /// <summary>The shard that keeps a spectator's prediction.</summary>
    public static int Of(string playerId, int capacity) =>
        (int)(XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(playerId)) % (uint)Count(capacity));

    /// <summary>Key of a shard's grain.</summary>
    public static string Key(string royaleId, int shard) => string.Create(CultureInfo.InvariantCulture, $"{royaleId}/{shard}");
}
