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
    private readonly Handshake handshake = new(limits.MessageBytesMax);
    private FrameCounter counter;
    private HotLane? lane;

    /// <summary>Takes bytes as they come.</summary>
    /// <param name="bytes">What was read.</param>
    /// <param name="rest">The hub's part; empty when there is none.</param>
    /// <returns>False when the connection has to be closed.</returns>
    public bool Take(ReadOnlyMemory<byte> bytes, out ReadOnlyMemory<byte> rest)
    {
        rest = bytes;
        player.Heard();
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
