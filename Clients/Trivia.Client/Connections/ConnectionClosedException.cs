namespace Trivia.Client.Connections;

/// <summary>The connection is over for good.</summary>
public sealed class ConnectionClosedException : Exception
{
    /// <summary>Over, and why.</summary>
    public ConnectionClosedException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
