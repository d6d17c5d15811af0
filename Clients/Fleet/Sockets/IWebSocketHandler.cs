namespace Trivia.Fleet.Sockets;

/// <summary>What a <see cref="RawWebSocket"/> receives. Calls for one socket never overlap.</summary>
public interface IWebSocketHandler
{
    /// <summary>Bytes of a message arrived, text or binary. Large messages come in several calls.</summary>
    /// <param name="socket">Socket that received them.</param>
    /// <param name="payload">Bytes, valid until the call returns.</param>
    /// <param name="endsMessage">Whether the message ends with these bytes.</param>
    /// <param name="receivedTimestamp">Ticks of the <see cref="TimeProvider"/> when the read completed.</param>
    void OnPayload(RawWebSocket socket, ReadOnlyMemory<byte> payload, bool endsMessage, long receivedTimestamp);

    /// <summary>The socket is gone; the last call for it, made exactly once.</summary>
    /// <param name="socket">Socket that closed.</param>
    /// <param name="reason">The first cause.</param>
    void OnClosed(RawWebSocket socket, CloseReason reason);
}
