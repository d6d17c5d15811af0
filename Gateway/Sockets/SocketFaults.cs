using System.Net.WebSockets;

namespace Trivia.Gateway.Sockets;

/// <summary>How a socket says that the other end, or this one, has let go of it.</summary>
internal static class SocketFaults
{
    /// <summary>Whether a fault means no more than that the connection is over.</summary>
    public static bool IsGone(Exception exception) =>
        exception is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException;
}
