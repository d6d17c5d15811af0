using System.Buffers;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Limits;

namespace Trivia.Gateway.Inbound;

/// <summary>What happens to a connection's bytes before the hub reads them: frames are paid for, and hot ones are taken.</summary>
/// <param name="player">The connection.</param>
/// <param name="time">The clock.</param>
/// <param name="overspent">Called when the connection went too far and has to be closed.</param>
internal sealed class Inlet(PlayerConnection player, TimeProvider time, Action overspent)
{
    private FrameCounter counter;
    private HotLane? lane;
    private bool isKnown;

    /// <summary>Pays for new bytes. False when the connection has to be closed.</summary>
    public bool Meter(ReadOnlySequence<byte> bytes)
    {
        if (!isKnown)
        {
            // Until the hub has taken the handshake, its protocol is unknown, and there is one frame at most.
            if (player.Hub is not { } hub)
            {
                return true;
            }

            var binary = hub.Protocol.Name == HotProtocol.Name;
            counter = new FrameCounter(binary);
            lane = binary ? new HotLane(player, time) : null;
            isKnown = true;
        }

        if (player.Budget.Pay(counter.Count(bytes)))
        {
            return true;
        }

        overspent();
        return false;
    }

    /// <summary>Takes hot frames from the front; returns where the hub's part begins.</summary>
    public SequencePosition Take(ReadOnlySequence<byte> bytes) => lane?.Take(bytes) ?? bytes.Start;
}
