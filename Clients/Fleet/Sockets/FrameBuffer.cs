using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Trivia.Fleet.Sockets;

/// <summary>
/// Builds one outgoing frame in place: the payload is written after a reserved head, then the length prefix and the
/// WebSocket header go in front of it and the mask over it. One buffer a thread serves every socket, for a send
/// either reaches the kernel before it returns or is copied by the socket.
/// </summary>
internal sealed class FrameBuffer : IBufferWriter<byte>
{
    private const int HeadBytes = MaskedHeaderBytesMax + PrefixBytesMax;
    private const int MaskedHeaderBytesMax = 14;
    private const int PrefixBytesMax = 5;
    private const int KeptBytesMax = 64 * 1024;

    [ThreadStatic]
    private static FrameBuffer? spare;

    [ThreadStatic]
    private static uint maskState;

    private byte[] bytes = new byte[1024];
    private int end = HeadBytes;

    /// <summary>Takes this thread's buffer; a nested rent (a send from inside a payload callback) makes another.</summary>
    public static FrameBuffer Rent()
    {
        var buffer = spare ?? new FrameBuffer();
        spare = null;
        buffer.end = HeadBytes;
        return buffer;
    }

    public static void Return(FrameBuffer buffer)
    {
        if (buffer.bytes.Length <= KeptBytesMax)
        {
            spare = buffer;
        }
    }

    public void Advance(int count) => end += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return bytes.AsMemory(end);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return bytes.AsSpan(end);
    }

    /// <summary>Completes a frame whose payload is one hub message with its length prefix.</summary>
    public ReadOnlySpan<byte> FinishHubMessage()
    {
        var start = HeadBytes;
        Span<byte> prefix = stackalloc byte[PrefixBytesMax];
        var prefixBytes = VarintLength.Write(prefix, end - HeadBytes);
        start -= prefixBytes;
        prefix[..prefixBytes].CopyTo(bytes.AsSpan(start));
        return Finish(Opcode.Binary, start);
    }

    /// <summary>Completes a frame whose payload is what was written.</summary>
    public ReadOnlySpan<byte> FinishFrame(Opcode opcode) => Finish(opcode, HeadBytes);

    private ReadOnlySpan<byte> Finish(Opcode opcode, int start)
    {
        var payload = bytes.AsSpan(start, end - start);
        var key = NextMask();
        Mask(payload, key);
        var headerBytes = payload.Length switch { < 126 => 6, <= ushort.MaxValue => 8, _ => 14 };
        var header = bytes.AsSpan(start - headerBytes, headerBytes);
        header[0] = (byte)(0x80 | (int)opcode);
        switch (headerBytes)
        {
            case 6:
                header[1] = (byte)(0x80 | payload.Length);
                break;
            case 8:
                header[1] = 0x80 | 126;
                BinaryPrimitives.WriteUInt16BigEndian(header[2..], (ushort)payload.Length);
                break;
            default:
                header[1] = 0x80 | 127;
                BinaryPrimitives.WriteUInt64BigEndian(header[2..], (ulong)payload.Length);
                break;
        }

        MemoryMarshal.Write(header[^4..], key);
        return bytes.AsSpan(start - headerBytes, headerBytes + payload.Length);
    }

    private void Reserve(int sizeHint)
    {
        var needed = end + Math.Max(sizeHint, 1);
        if (needed > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(needed, bytes.Length * 2));
        }
    }

    // RFC 6455 wants unpredictable masks so that a script cannot smuggle bytes past a proxy. A load generator runs no
    // foreign scripts, so a cheap generator serves; zero would be legal, but then the server's unmasking is not tested.
    private static uint NextMask()
    {
        var x = maskState == 0 ? unchecked((uint)Environment.CurrentManagedThreadId * 2654435761u) | 1u : maskState;
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        maskState = x;
        return x;
    }

    private static void Mask(Span<byte> payload, uint key)
    {
        var words = MemoryMarshal.Cast<byte, uint>(payload);
        for (var i = 0; i < words.Length; i++)
        {
            words[i] ^= key;
        }

        for (var i = words.Length * sizeof(uint); i < payload.Length; i++)
        {
            payload[i] ^= (byte)((key >> (8 * (i & 3))) & 0xFF);
        }
    }
}
