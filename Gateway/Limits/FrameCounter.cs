namespace Trivia.Gateway.Limits;

/// <summary>
/// Counts hub messages in a stream of bytes, wherever its reads end: by length prefix (MessagePack: a varint of up to
/// five bytes) or by terminator (JSON: 0x1E). Looks at prefixes only and copies nothing.
/// </summary>
internal struct FrameCounter(bool binary)
{
    private const byte Terminator = 0x1E;
    private const int PrefixBytesMax = 5;

    private long payloadLeft;
    private uint length;
    private int prefixBytes;

    /// <summary>Whether the next byte of a binary stream begins a frame.</summary>
    public readonly bool IsBetweenFrames => payloadLeft == 0 && prefixBytes == 0;

    /// <summary>How many frames begin (MessagePack) or end (JSON) in the next bytes of the stream.</summary>
    public int Count(ReadOnlySpan<byte> bytes) => binary ? CountPrefixes(bytes) : bytes.Count(Terminator);

    private int CountPrefixes(ReadOnlySpan<byte> bytes)
    {
        var frames = 0;
        var at = 0;
        while (at < bytes.Length)
        {
            if (payloadLeft > 0)
            {
                var skipped = (int)Math.Min(payloadLeft, bytes.Length - at);
                payloadLeft -= skipped;
                at += skipped;
                continue;
            }

            var next = bytes[at++];
            length |= unchecked((uint)(next & 0x7F) << (7 * prefixBytes));
            prefixBytes++;
            if ((next & 0x80) == 0 || prefixBytes == PrefixBytesMax)
            {
                frames++;
                payloadLeft = length;
                length = 0;
                prefixBytes = 0;
            }
        }

        return frames;
    }
}
