using System.Text;
using MessagePack;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Inbound;

/// <summary>
/// One call that comes by the thousand: <c>Answer</c> with an invocation id, or <c>Echo</c> without one, in the binary
/// protocol and in exactly the shape that clients send. Whatever else a frame may be, the hub takes it and says what is
/// wrong with it.
/// </summary>
/// <param name="Kind">Which call.</param>
/// <param name="InvocationId">An answer's invocation id, in UTF-8; empty for an echo.</param>
/// <param name="Royale">An answer's royale, in UTF-8.</param>
/// <param name="Round">An answer's round.</param>
/// <param name="Choice">An answer's choice, 0–3.</param>
/// <param name="Nonce">An echo's nonce.</param>
internal readonly record struct HotFrame(
    HotFrame.Call Kind, ReadOnlyMemory<byte> InvocationId, ReadOnlyMemory<byte> Royale, int Round, int Choice, long Nonce)
{
    /// <summary>A longer frame, invocation id or royale is none that a client of ours sends.</summary>
    private const int FrameBytesMax = 128;

    private const int InvocationMessage = 1;

    private static readonly byte[] AnswerName = Encoding.UTF8.GetBytes(HubNames.Answer);
    private static readonly byte[] EchoName = Encoding.UTF8.GetBytes(HubNames.Echo);

    /// <summary>The calls.</summary>
    internal enum Call
    {
        /// <summary>See <see cref="HubNames.Answer"/>.</summary>
        Answer,

        /// <summary>See <see cref="HubNames.Echo"/>.</summary>
        Echo,
    }

    /// <summary>Reads a frame at the start of a stream. False when it is not whole, or not hot.</summary>
    /// <param name="bytes">The stream.</param>
    /// <param name="frame">The frame; its texts are parts of <paramref name="bytes"/>.</param>
    /// <param name="length">Its length in bytes, with the prefix.</param>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, out HotFrame frame, out int length)
    {
        frame = default;
        length = bytes.IsEmpty ? 0 : bytes.Span[0] + 1;

        // A prefix of one byte: hot frames are that short.
        if (length is 0 or > FrameBytesMax || bytes.Length < length)
        {
            return false;
        }

        try
        {
            return TryParse(new MessagePackReader(bytes[1..length]), out frame);
        }
        catch (Exception exception) when (exception is MessagePackSerializationException or EndOfStreamException or OverflowException)
        {
            // Not what it should be: the hub answers it.
            return false;
        }
    }

    private static bool TryParse(MessagePackReader reader, out HotFrame frame)
    {
        frame = default;
        var parts = reader.ReadArrayHeader();
        if (parts is not (5 or 6) || reader.ReadInt32() != InvocationMessage || reader.ReadMapHeader() != 0)
        {
            return false;
        }

        var id = reader.TryReadNil() ? default : Text(ref reader);
        var target = Text(ref reader).Span;
        var arguments = reader.ReadArrayHeader();
        if (arguments == 3 && !id.IsEmpty && target.SequenceEqual(AnswerName))
        {
            var royale = Text(ref reader);
            frame = new HotFrame(Call.Answer, id, royale, reader.ReadInt32(), reader.ReadInt32(), 0);
        }
        else if (arguments == 1 && id.IsEmpty && target.SequenceEqual(EchoName))
        {
            frame = new HotFrame(Call.Echo, default, default, 0, 0, reader.ReadInt64());
        }
        else
        {
            return false;
        }

        // The sixth part lists streams, of which neither call has any.
        return (parts == 5 || reader.ReadArrayHeader() == 0) && reader.End;
    }

    /// <summary>A text where it lies: one piece of memory in, one piece out.</summary>
    private static ReadOnlyMemory<byte> Text(ref MessagePackReader reader) => reader.ReadStringSequence().GetValueOrDefault().First;
}
