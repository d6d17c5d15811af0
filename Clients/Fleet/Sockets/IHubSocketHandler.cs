using MessagePack;

namespace Trivia.Fleet.Sockets;

/// <summary>
/// What a hub sends, as it arrives. Calls for one socket never overlap; calls for different sockets may. A call runs
/// on the thread that read the bytes, so it must not block, and the reader is valid only until it returns. An
/// exception closes the socket with <see cref="CloseKind.HandlerFault"/>.
/// </summary>
public interface IHubSocketHandler
{
    /// <summary>The hub invoked a client method.</summary>
    /// <param name="socket">Socket that received it.</param>
    /// <param name="target">Name of the method.</param>
    /// <param name="argumentCount">Number of arguments.</param>
    /// <param name="arguments">Stands at the first argument.</param>
    /// <param name="receivedTimestamp">Ticks of the dialer's <see cref="TimeProvider"/> when the read completed.</param>
    void OnInvocation(
        HubSocket socket,
        string target,
        int argumentCount,
        ref MessagePackReader arguments,
        long receivedTimestamp);

    /// <summary>The hub answered an invocation that carried an id.</summary>
    /// <param name="socket">Socket that received it.</param>
    /// <param name="invocationId">Id given to <see cref="HubSocket.SendInvocation"/>.</param>
    /// <param name="kind">What the answer holds.</param>
    /// <param name="result">Stands at the result or at the error text; empty for <see cref="CompletionKind.Void"/>.</param>
    /// <param name="receivedTimestamp">Ticks of the dialer's <see cref="TimeProvider"/> when the read completed.</param>
    void OnCompletion(
        HubSocket socket,
        long invocationId,
        CompletionKind kind,
        ref MessagePackReader result,
        long receivedTimestamp);

    /// <summary>The socket is gone. The last call for it, made exactly once, and only if the connect had succeeded.</summary>
    /// <param name="socket">Socket that closed.</param>
    /// <param name="reason">The first cause.</param>
    void OnClosed(HubSocket socket, CloseReason reason);
}
