namespace Trivia.Grains.Rules.Brackets;

/// <summary>A set of seats as a bit set: seat n at bit n%8 of byte n/8. A shorter array ends in absent seats.</summary>
public static class SeatSet
{
    /// <summary>Whether the set holds a seat.</summary>
    public static bool Contains(ReadOnlySpan<byte> set, int seat) =>
        seat >= 0 && (seat >> 3) < set.Length && (set[seat >> 3] & (1 << (seat & 7))) != 0;

    /// <summary>Adds a seat that the array has room for.</summary>
    public static void Add(Span<byte> set, int seat) => set[seat >> 3] |= (byte)(1 << (seat & 7));

    /// <summary>An array with room for a number of seats.</summary>
    public static byte[] WithRoomFor(int seats) => new byte[(seats + 7) / 8];

    /// <summary>Number of seats in the set.</summary>
    public static int Count(ReadOnlySpan<byte> set)
    {
        var count = 0;
        foreach (var bits in set)
        {
            count += byte.PopCount(bits);
        }

        return count;
    }

    /// <summary>The seats of either set.</summary>
    public static byte[] Union(byte[] left, byte[] right)
    {
        var (longer, shorter) = left.Length >= right.Length ? (left, right) : (right, left);
        var union = longer.ToArray();
        for (var index = 0; index < shorter.Length; index++)
        {
            union[index] |= shorter[index];
        }

        return union;
    }
}
