namespace Trivia.Fleet.Sockets;

/// <summary>The length prefix of binary hub messages: seven bits a byte, lowest first, at most five bytes.</summary>
internal static class VarintLength
{
    public const int BytesMax = 5;

    public static int Write(Span<byte> destination, int length)
    {
        var count = 0;
        var rest = (uint)length;
        do
        {
            var bits = (byte)(rest & 0x7F);
            rest >>= 7;
            destination[count++] = rest == 0 ? bits : (byte)(bits | 0x80);
        }
        while (rest != 0);
        return count;
    }

    /// <summary>Reads a prefix.</summary>
    /// <returns>Bytes read, or 0 when the prefix is not complete yet.</returns>
    /// <exception cref="ProtocolViolationException">The prefix is longer than five bytes or passes 2 GiB.</exception>
    public static int Read(ReadOnlySpan<byte> source, out int length)
    {
        var value = 0L;
        for (var i = 0; i < source.Length && i < BytesMax; i++)
        {
            value |= (long)(source[i] & 0x7F) << (7 * i);
            if ((source[i] & 0x80) == 0)
            {
                length = value <= int.MaxValue
                    ? (int)value
                    : throw new ProtocolViolationException($"A hub message announces {value} bytes.", isOversize: true);
                return i + 1;
            }
        }

        length = 0;
        return source.Length < BytesMax
            ? 0
            : throw new ProtocolViolationException("A hub message has a length prefix of more than five bytes.");
    }
}
