using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Trivia.Grains.Rules.Royale;

/// <summary>The number that settles a tie of rank: fixed before the event by its seed, and checkable after it.</summary>
public static class Lottery
{
    /// <summary>
    /// The first eight bytes, big-endian, of HMAC-SHA-256(key, <c>event|cut|player</c> in UTF-8). The lower number ranks above.
    /// </summary>
    /// <param name="key">See <see cref="SecretSeed.LotteryKey"/>.</param>
    /// <param name="eventId">The royale.</param>
    /// <param name="cut">One-based number of the cut.</param>
    /// <param name="playerId">The player.</param>
    public static ulong Number(ReadOnlySpan<byte> key, string eventId, int cut, string playerId)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{eventId}|{cut}|{playerId}");
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text), mac);
        return BinaryPrimitives.ReadUInt64BigEndian(mac);
    }
}
