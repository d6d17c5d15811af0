namespace Trivia.Fleet.Sockets;

/// <summary>The WebSocket opened, but the hub refused the protocol or the socket closed before the hub answered.</summary>
public sealed class HubHandshakeException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Cause, if any.</param>
    public HubHandshakeException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
