using System.Buffers;
using MessagePack;
using Trivia.Gateway.Connections;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Inbound;

/// <summary>The completion of an <c>Answer</c> that the hub has not seen: the bytes that the hub would have sent.</summary>
internal sealed class AnswerAck
{
    private const int CompletionMessage = 3;
    private const int WithResult = 3;
    private const int PrefixedBytesMax = 127;

    private readonly PlayerConnection player;
    private readonly byte[] invocationId;
    private readonly Task<AnswerReply> reply;

    private AnswerAck(PlayerConnection player, byte[] invocationId, Task<AnswerReply> reply)
    {
        this.player = player;
        this.invocationId = invocationId;
        this.reply = reply;
    }

    /// <summary>Sends the completion as soon as there is a verdict.</summary>
    public static void SendWhenKnown(PlayerConnection player, ReadOnlyMemory<byte> invocationId, Task<AnswerReply> reply)
    {
        var ack = new AnswerAck(player, invocationId.ToArray(), reply);
        if (reply.IsCompleted)
        {
            ack.Send();
        }
        else
        {
            // Runs where the verdict arrives: a batch acknowledges hundreds, and none of them waits for its socket.
            reply.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(ack.Send);
        }
    }

    /// <summary>The completion in the binary protocol, with its length in front.</summary>
    public static byte[] Encode(ReadOnlySpan<byte> invocationId, AnswerReply reply)
    {
        var buffer = new ArrayBufferWriter<byte>(PrefixedBytesMax + 1);
        buffer.GetSpan(1);
        buffer.Advance(1);
        var writer = new MessagePackWriter(buffer);
        writer.WriteArrayHeader(5);
        writer.Write(CompletionMessage);
        writer.WriteMapHeader(0);
        writer.WriteString(invocationId);
        writer.Write(WithResult);
        writer.WriteMapHeader(3);
        writer.WriteString("code"u8);
        writer.Write(reply.Code);
        writer.WriteString("round"u8);
        writer.Write(reply.Round);
        writer.WriteString("elapsedMs"u8);
        writer.Write(reply.ElapsedMs);
        writer.Flush();
        var bytes = buffer.WrittenSpan.ToArray();

        // An id of a hot frame and a code are short enough for a length of one byte.
        bytes[0] = checked((byte)(bytes.Length - 1));
        return bytes;
    }

    private void Send() => player.Send(Encode(invocationId, reply.GetAwaiter().GetResult()));
}
