using System.Buffers.Binary;

namespace Trivia.Fleet.Sockets;

/// <summary>
/// Cuts the bytes of a server into frames, RFC 6455 §5. Payloads of data frames are handed on as they arrive, so a
/// frame of any size passes through a small buffer; control frames are handed on whole.
/// </summary>
internal struct FrameParser
{
    /// <summary>Most bytes that <see cref="TryRead"/> leaves unread: a control frame short of one byte.</summary>
    public const int UnreadBytesMax = 2 + ControlPayloadBytesMax - 1;

    private const int ControlPayloadBytesMax = 125;

    private long payloadRemaining;
    private bool inFrame;
    private bool inMessage;
    private bool isFinalFrame;

    /// <summary>Takes the next piece off <paramref name="data"/>.</summary>
    /// <param name="data">Received bytes; moved on past what was read.</param>
    /// <param name="piece">The piece, which shares memory with <paramref name="data"/>.</param>
    /// <returns>False when more bytes are needed; what is left of <paramref name="data"/> must be kept.</returns>
    /// <exception cref="ProtocolViolationException">The bytes are not frames that a server may send.</exception>
    public bool TryRead(ref ReadOnlyMemory<byte> data, out FramePiece piece)
    {
        piece = default;
        if (!inFrame)
        {
            if (!TryReadHeader(data.Span, out var opcode, out var headerBytes, out var length))
            {
                return false;
            }

            if (opcode >= Opcode.Close)
            {
                return TryReadControl(ref data, opcode, headerBytes, (int)length, out piece);
            }

            Begin(opcode, data.Span[0], length);
            data = data[headerBytes..];
        }

        if (data.IsEmpty && payloadRemaining > 0)
        {
            return false;
        }

        var count = (int)Math.Min(payloadRemaining, data.Length);
        payloadRemaining -= count;
        inFrame = payloadRemaining > 0;
        var endsMessage = !inFrame && isFinalFrame;
        inMessage = !endsMessage;
        piece = new FramePiece(Opcode.Binary, data[..count], endsMessage);
        data = data[count..];
        return true;
    }

    private static bool TryReadHeader(ReadOnlySpan<byte> data, out Opcode opcode, out int headerBytes, out long length)
    {
        (opcode, headerBytes, length) = (default, 0, 0);
        if (data.Length < 2)
        {
            return false;
        }

        Check(data[0], data[1]);
        opcode = (Opcode)(data[0] & 0x0F);
        length = data[1];
        headerBytes = length switch { 126 => 4, 127 => 10, _ => 2 };
        if (data.Length < headerBytes)
        {
            return false;
        }

        if (headerBytes == 4)
        {
            length = BinaryPrimitives.ReadUInt16BigEndian(data[2..]);
        }
        else if (headerBytes == 10)
        {
            length = BinaryPrimitives.ReadInt64BigEndian(data[2..]);
        }

        return length >= 0 ? true : throw new ProtocolViolationException("A frame's length has its highest bit set.");
    }

    private static bool TryReadControl(
        ref ReadOnlyMemory<byte> data, Opcode opcode, int headerBytes, int length, out FramePiece piece)
    {
        piece = default;
        if (data.Length < headerBytes + length)
        {
            return false;
        }

        piece = new FramePiece(opcode, data.Slice(headerBytes, length), EndsMessage: false);
        data = data[(headerBytes + length)..];
        return true;
    }

    private static void Check(byte first, byte second)
    {
        var opcode = (Opcode)(first & 0x0F);
        if ((first & 0x70) != 0)
        {
            throw new ProtocolViolationException("A frame has reserved bits set, and no extension was agreed.");
        }

        if ((second & 0x80) != 0)
        {
            throw new ProtocolViolationException("The server masked a frame.");
        }

        if (opcode is > Opcode.Binary and < Opcode.Close or > Opcode.Pong)
        {
            throw new ProtocolViolationException($"A frame has the unknown opcode {(int)opcode}.");
        }

        if (opcode >= Opcode.Close && ((first & 0x80) == 0 || second > ControlPayloadBytesMax))
        {
            throw new ProtocolViolationException("A control frame is fragmented or longer than 125 bytes.");
        }
    }

    private void Begin(Opcode opcode, byte first, long length)
    {
        if ((opcode == Opcode.Continuation) != inMessage)
        {
            throw new ProtocolViolationException(
                inMessage ? "A message began before the last one ended." : "A continuation continues nothing.");
        }

        payloadRemaining = length;
        isFinalFrame = (first & 0x80) != 0;
        inFrame = true;
    }
}
