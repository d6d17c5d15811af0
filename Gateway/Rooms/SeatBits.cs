namespace Trivia.Gateway.Rooms;

/// <summary>A growing bit set: number n at bit n%8 of byte n/8.</summary>
internal sealed class SeatBits
{
    private byte[] bytes = [];

    public int Count { get; private set; }

    public void Set(int number)
    {
        if (number / 8 >= bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max((number / 8) + 1, bytes.Length * 2));
        }

        var mask = (byte)(1 << (number % 8));
        Count += (bytes[number / 8] & mask) == 0 ? 1 : 0;
        bytes[number / 8] |= mask;
    }

    public void Clear(int number)
    {
        var mask = (byte)(1 << (number % 8));
        if (number / 8 < bytes.Length && (bytes[number / 8] & mask) != 0)
        {
            bytes[number / 8] ^= mask;
            Count--;
        }
    }

    /// <summary>A copy of the bits.</summary>
    public byte[] ToArray() => [.. bytes];
}
