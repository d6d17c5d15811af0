namespace Trivia.Fleet.Sockets;

/// <summary>The server broke a protocol. Ends the receive loop; callers see it in <see cref="CloseReason.Error"/>.</summary>
public sealed class ProtocolViolationException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was violated.</param>
    /// <param name="isOversize">Whether a size limit was passed, rather than a rule broken.</param>
    public ProtocolViolationException(string message, bool isOversize = false)
        : base(message) => IsOversize = isOversize;

    /// <summary>Whether a size limit was passed, rather than a rule broken.</summary>
    public bool IsOversize { get; }
}
