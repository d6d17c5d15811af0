using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Trivia.Gateway.Inbound;

/// <summary>
/// Finds where a connection's handshake ends and which protocol it asks for, since what a client sends along with it is
/// metered like everything after it. Whether the handshake will do is the hub's to say.
/// </summary>
/// <param name="bytesMax">Longest handshake that is looked into, in bytes; the hub refuses longer ones.</param>
internal sealed class Handshake(int bytesMax)
{
    private const byte End = 0x1E;

    private ArrayBufferWriter<byte>? begun;
    private int length;

    /// <summary>Whether it has ended.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Whether it asks for <see cref="HotProtocol"/>.</summary>
    public bool IsBinary { get; private set; }

    /// <summary>Takes the next bytes of the stream.</summary>
    /// <returns>How many of them are the handshake's.</returns>
    public int Take(ReadOnlyMemory<byte> bytes)
    {
        var end = bytes.Span.IndexOf(End);
        var own = end < 0 ? bytes : bytes[..(end + 1)];
        length += own.Length;
        if (length > bytesMax)
        {
            begun = null;
        }
        else if (end < 0 || begun is not null)
        {
            (begun ??= new ArrayBufferWriter<byte>()).Write(own.Span);
        }

        if (end >= 0)
        {
            IsOver = true;
            IsBinary = length <= bytesMax && AsksForBinary(begun?.WrittenMemory ?? own);
            begun = null;
        }

        return own.Length;
    }

    private static bool AsksForBinary(ReadOnlyMemory<byte> handshake)
    {
        try
        {
            var sequence = new ReadOnlySequence<byte>(handshake);
            return HandshakeProtocol.TryParseRequestMessage(ref sequence, out var request) && request.Protocol == HotProtocol.Name;
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException)
        {
            // The hub reads the same bytes, and ends the connection.
            return false;
        }
    }
}
