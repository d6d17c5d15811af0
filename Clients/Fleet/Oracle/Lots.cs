using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Trivia.Fleet.Oracle;

/// <summary>
/// What follows from the published seed, written anew from <c>docs/PROTOCOL.md</c>: HKDF-SHA-256 by its two steps of
/// RFC 5869, lottery numbers and the order of options.
/// </summary>
internal sealed class Lots
{
    private const int KeyBytes = 32;

    private readonly string royale;
    private readonly byte[] lotteryKey;
    private readonly byte[] shuffleKey;

    private Lots(string royale, byte[] seed)
    {
        this.royale = royale;
        lotteryKey = Derive(seed, "lottery");
        shuffleKey = Derive(seed, "shuffle");
        Hash = Convert.ToHexStringLower(SHA256.HashData(seed));
    }

    /// <summary>SHA-256 of the seed in hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>Reads a seed; null when it is not 64 hexadecimal digits.</summary>
    public static Lots? Read(string royale, string seed)
    {
        var bytes = new byte[KeyBytes];
        return seed.Length == KeyBytes * 2
            && Convert.FromHexString(seed, bytes, out _, out var written) == System.Buffers.OperationStatus.Done
            && written == KeyBytes
            ? new Lots(royale, bytes)
            : null;
    }

    /// <summary>The lottery number of a player at a cut.</summary>
    public ulong Number(int cut, string playerId) => BinaryPrimitives.ReadUInt64BigEndian(
        Mac(lotteryKey, string.Create(CultureInfo.InvariantCulture, $"{royale}|{cut}|{playerId}")));

    /// <summary>Which stored option stands at each place in a round.</summary>
    public int[] Order(int round)
    {
        var mac = Mac(shuffleKey, string.Create(CultureInfo.InvariantCulture, $"{royale}|{round}"));
        int[] order = [0, 1, 2, 3];
        for (int place = 3, word = 0; place > 0; place--, word += 4)
        {
            var pick = (int)(BinaryPrimitives.ReadUInt32BigEndian(mac.AsSpan(word)) % (uint)(place + 1));
            (order[place], order[pick]) = (order[pick], order[place]);
        }

        return order;
    }

    private static byte[] Derive(byte[] seed, string info)
    {
        var extracted = HMACSHA256.HashData(new byte[KeyBytes], seed);
        byte[] block = [.. Encoding.UTF8.GetBytes(info), 1];
        return HMACSHA256.HashData(extracted, block);
    }

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
