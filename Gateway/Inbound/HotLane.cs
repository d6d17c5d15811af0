using Trivia.Gateway.Connections;

namespace Trivia.Gateway.Inbound;

/// <summary>
/// Takes answers and echoes off a connection's stream before the hub sees them: the hub's own way in, with a scope, an
/// activator and a boxed call a frame, costs more than all that an answer needs. What is out of the ordinary in any
/// way is left to the hub, which is the one place that refuses.
/// </summary>
internal sealed class HotLane(PlayerConnection player, TimeProvider time)
{
    /// <summary>Takes hot frames from the start of a stream.</summary>
    /// <param name="bytes">The stream, whole frames or not.</param>
    /// <returns>The rest, which is the hub's.</returns>
    public ReadOnlyMemory<byte> Take(ReadOnlyMemory<byte> bytes)
    {
        while (!player.Budget.IsOver && HotFrame.TryRead(bytes, out var frame, out var length) && TryHandle(frame))
        {
            bytes = bytes[length..];
        }

        return bytes;
    }

    private bool TryHandle(in HotFrame frame)
    {
        if (frame.Kind == HotFrame.Call.Echo)
        {
            player.Probes.Returned(frame.Nonce, time.GetTimestamp(), time);
            return true;
        }

        var receivedAt = time.GetTimestamp();
        if (frame.Round < 1 || frame.Choice is < 0 or > 3)
        {
            return false;
        }

        if (player.Member is { } member && frame.Royale.Span.SequenceEqual(member.Room.RoyaleIdUtf8))
        {
            AnswerAck.SendWhenKnown(player, frame.InvocationId, member.Room.Answer(member, frame.Round, (byte)frame.Choice, receivedAt));
            return true;
        }

        if (player.Lobby is { } sits && frame.Royale.Span.SequenceEqual(sits.Room.LobbyIdUtf8))
        {
            AnswerAck.SendWhenKnown(player, frame.InvocationId, sits.Room.Answer(sits, frame.Round, (byte)frame.Choice, receivedAt));
            return true;
        }

        return false;
    }
}
