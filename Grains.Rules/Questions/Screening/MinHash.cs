using System.Collections.Immutable;

namespace Trivia.Grains.Rules.Questions.Screening;

/// <summary>
/// Estimates how alike two texts are from a few hundred bytes of each: the share of their 5-character shingles that they have
/// in common (Jaccard). After Broder, “On the resemblance and containment of documents” (1997).
/// </summary>
public static class MinHash
{
    /// <summary>Characters of a shingle, UTF-16 units.</summary>
    public const int ShingleLength = 5;

    /// <summary>Hash functions, so numbers in a signature. The standard error of an estimate is at most 0.5/√128 = 0.044.</summary>
    public const int Rows = 128;

    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>The signature of a text: for each hash function the least value over the text's shingles.</summary>
    /// <param name="text">Any text; case, punctuation and spacing don't count.</param>
    /// <returns><see cref="Rows"/> numbers, the same on every machine.</returns>
    public static ImmutableArray<uint> Of(string text)
    {
        var signature = new uint[Rows];
        Array.Fill(signature, uint.MaxValue);
        foreach (var shingle in Shingles(text))
        {
            for (var row = 0; row < Rows; row++)
            {
                signature[row] = Math.Min(signature[row], (uint)(Mix(shingle ^ Mix((ulong)row)) >> 32));
            }
        }

        return ImmutableArray.Create(signature);
    }

    /// <summary>The estimated share of shingles that two texts have in common, 0–1.</summary>
    /// <param name="one">A signature.</param>
    /// <param name="other">Another.</param>
    public static double Similarity(ImmutableArray<uint> one, ImmutableArray<uint> other)
    {
        var same = 0;
        for (var row = 0; row < Rows; row++)
        {
            same += one[row] == other[row] ? 1 : 0;
        }

        return (double)same / Rows;
    }

    /// <summary>The distinct shingles of a text, hashed. A text shorter than a shingle is one of its own.</summary>
    /// <param name="text">Any text.</param>
    public static IReadOnlySet<ulong> Shingles(string text)
    {
        var plain = string.Join(' ', Words.Of(text)).AsSpan();
        var shingles = new HashSet<ulong>();
        for (var start = 0; start == 0 || start + ShingleLength <= plain.Length; start++)
        {
            shingles.Add(Hash(plain[start..Math.Min(start + ShingleLength, plain.Length)]));
        }

        return shingles;
    }

    // FNV-1a over UTF-16 units, then mixed: neighbours that differ in one letter must not stay neighbours.
    private static ulong Hash(ReadOnlySpan<char> shingle)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var unit in shingle)
        {
            hash = unchecked((hash ^ unit) * 0x100000001B3);
        }

        return Mix(hash);
    }

    // The output function of SplitMix64 (Steele, Lea and Flood, 2014).
    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += Golden;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
