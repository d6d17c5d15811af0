using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Trivia.Grains.Rules.Questions;

/// <summary>Settles the order of equals: without a pattern, and the same for the same seed on every silo.</summary>
public static class SeededOrder
{
    /// <summary>The first eight bytes, big-endian, of SHA-256(seed as eight big-endian bytes, then the id in UTF-8).</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="id">What is to be placed.</param>
    public static ulong Of(long seed, string id)
    {
        var text = new byte[sizeof(long) + Encoding.UTF8.GetByteCount(id)];
        BinaryPrimitives.WriteInt64BigEndian(text, seed);
        Encoding.UTF8.GetBytes(id, text.AsSpan(sizeof(long)));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }
}
