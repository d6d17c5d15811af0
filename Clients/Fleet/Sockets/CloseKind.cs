namespace Trivia.Fleet.Sockets;

/// <summary>Why a socket closed.</summary>
public enum CloseKind
{
    /// <summary>This side called Close or Abort, or disposed the dialer.</summary>
    Local,

    /// <summary>The server said goodbye, with a WebSocket close frame or a hub close message.</summary>
    Server,

    /// <summary>The connection broke or ended without a close frame.</summary>
    Lost,

    /// <summary>Nothing arrived for the server timeout.</summary>
    Timeout,

    /// <summary>The server broke the WebSocket or hub protocol.</summary>
    Protocol,

    /// <summary>The server sent a message beyond the limit.</summary>
    Oversize,

    /// <summary>The server stopped reading and the unsent bytes passed their limit.</summary>
    Congested,

    /// <summary>The handler threw.</summary>
    HandlerFault,
}
