using System.Security.Cryptography;

namespace Trivia.Grains.Rules.Royale;

/// <summary>
/// The event's secret: 32 bytes whose SHA-256 is published before the first question and which are published after
/// the last, so that anyone can check every lottery number and every shuffle. Keys are derived with HKDF-SHA-256
/// (RFC 5869), no salt, the purpose as info.
/// </summary>
public static class SecretSeed
{
    /// <summary>Length of a seed and of every derived key, in bytes.</summary>
    public const int Bytes = 32;

    /// <summary>SHA-256 of the seed, as lower-case hexadecimal digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> seed) => Convert.ToHexStringLower(SHA256.HashData(seed));

    /// <summary>The key that draws lottery numbers.</summary>
    public static byte[] LotteryKey(byte[] seed) => Derive(seed, "lottery"u8);

    /// <summary>The key that shuffles options.</summary>
    public static byte[] ShuffleKey(byte[] seed) => Derive(seed, "shuffle"u8);

    private static byte[] Derive(byte[] seed, ReadOnlySpan<byte> purpose)
    {
        if (seed.Length != Bytes)
        {
            throw new ArgumentException($"A seed has {Bytes} bytes, not {seed.Length}.", nameof(seed));
        }

        var key = new byte[Bytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, seed, key, salt: [], info: purpose);
        return key;
    }
}
