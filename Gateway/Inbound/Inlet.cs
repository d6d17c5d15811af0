using Trivia.Gateway.Connections;
using Trivia.Gateway.Limits;

namespace Trivia.Gateway.Inbound;

/// <summary>
/// What happens to a connection's bytes before the hub sees them: every frame is paid for, so that pings, unknown
/// methods and malformed frames count like any other, and hot ones are taken.
/// </summary>
/// <param name="player">The connection.</param>
/// <param name="limits">Limits of connections.</param>
/// <param name="time">The clock.</param>
/// <param name="overspent">Called when the connection went too far and has to be closed.</param>
internal sealed class Inlet(PlayerConnection player, ConnectionLimits limits, TimeProvider time, Action overspent)
{
    /// <summary>
    /// Signs of life in the silence after which the hub takes a client for gone. A client pings after half that silence
    /// without a frame of its own, so that an unseen one just before must leave the hub a quarter to spare.
    /// </summary>
    private const int SignsOfLifePerTimeout = 4;

    private readonly Handshake handshake = new(limits.MessageBytesMax);
    private FrameCounter counter;
    private HotLane? lane;
    private long hubHeardAt = time.GetTimestamp();

    /// <summary>Takes bytes as they come.</summary>
    /// <param name="bytes">What was read.</param>
    /// <param name="rest">The hub's part; empty when there is none.</param>
    /// <returns>False when the connection has to be closed.</returns>
    public bool Take(ReadOnlyMemory<byte> bytes, out ReadOnlyMemory<byte> rest)
    {
        rest = bytes;

        var isAfterHandshake = handshake.IsOver;
        var frames = isAfterHandshake ? bytes : AfterHandshake(bytes);
        var startsFrame = isAfterHandshake && counter.IsBetweenFrames;
        if (!player.Budget.Pay(counter.Count(frames.Span)))
        {
            overspent();
            return false;
        }

        // Not before the hub has let the player in.
        lane ??= handshake.IsBinary && player.Hub is not null ? new HotLane(player, time) : null;
        if (startsFrame && lane is not null)
        {
            rest = lane.Take(bytes);
        }

        if (!rest.IsEmpty || lane is null)
        {
            hubHeardAt = time.GetTimestamp();
        }
        else if (time.GetElapsedTime(hubHeardAt) >= limits.ClientTimeout / SignsOfLifePerTimeout)
        {
            // The hub takes a client for gone from whom it hears nothing, and has not heard what the lane took.
            hubHeardAt = time.GetTimestamp();
            rest = HotProtocol.Ping;
        }

        return true;
    }

    private ReadOnlyMemory<byte> AfterHandshake(ReadOnlyMemory<byte> bytes)
    {
        var frames = bytes[handshake.Take(bytes)..];
        if (handshake.IsOver)
        {
            counter = new FrameCounter(handshake.IsBinary);
        }

        return frames;
    }
}
