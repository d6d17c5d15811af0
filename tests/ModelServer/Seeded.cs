using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Trivia.ModelServer;

/// <summary>Chance that is the same in every run, in every process.</summary>
internal static class Seeded
{
    /// <summary>A number that depends on the seed and a text.</summary>
    public static ulong Number(int seed, string text) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{text}")));

    /// <summary>The same, from 0 to below 1.</summary>
    public static double Unit(int seed, string text) => (Number(seed, text) >> 11) * (1.0 / (1UL << 53));
}
