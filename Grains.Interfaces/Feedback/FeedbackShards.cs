using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace Trivia.Grains.Interfaces.Feedback;

/// <summary>Where what players say of a question is kept: a fixed number of shards a question, players spread by id.</summary>
public static class FeedbackShards
{
    /// <summary>Shards of a question. Never changes, or a player would have two rows.</summary>
    public const int Count = 16;

    /// <summary>All shards.</summary>
    public static IEnumerable<int> All => Enumerable.Range(0, Count);

    /// <summary>The shard that keeps a player's row.</summary>
    public static int Of(string playerId) => (int)(XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(playerId)) % Count);

    /// <summary>Key of a shard's grain.</summary>
    public static string Key(string questionId, int shard) => string.Create(CultureInfo.InvariantCulture, $"{questionId}/{shard}");

    /// <summary>Question and shard of a key.</summary>
    public static (string QuestionId, int Shard) Parse(string key)
    {
        var slash = key.LastIndexOf('/');
        return (key[..slash], int.Parse(key[(slash + 1)..], CultureInfo.InvariantCulture));
    }
}
