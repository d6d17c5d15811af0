using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Trivia.Grains.Rules.Questions;

/// <summary>The order in which a game shows the options: one for all of its players, the same on every silo.</summary>
public static class OptionShuffle
{
    /// <summary>Options of a question.</summary>
    public const int Options = 4;

    /// <summary>Which stored option stands at each place.</summary>
    /// <param name="key">The game's shuffle key.</param>
    /// <param name="gameId">The game.</param>
    /// <param name="round">One-based number of the round.</param>
    /// <returns>A permutation of 0–3: the first entry is the stored option that players see first.</returns>
    /// <remarks>
    /// Fisher–Yates over HMAC-SHA-256(key, <c>game|round</c>): one big-endian 32-bit word a swap, modulo the places
    /// left. The bias of the modulo is below one in a thousand million.
    /// </remarks>
    public static ImmutableArray<int> Order(ReadOnlySpan<byte> key, string gameId, int round)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{gameId}|{round}");
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text), mac);
        Span<int> order = [0, 1, 2, 3];
        for (var last = Options - 1; last > 0; last--)
        {
            var word = BinaryPrimitives.ReadUInt32BigEndian(mac[((Options - 1 - last) * sizeof(uint))..]);
            var pick = (int)(word % (uint)(last + 1));
            (order[last], order[pick]) = (order[pick], order[last]);
        }

        return [.. order];
    }
}
