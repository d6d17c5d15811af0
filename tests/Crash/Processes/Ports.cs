using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Trivia.Crash.Processes;

/// <summary>
/// Ports for servers in processes of their own: below those that the system hands out to outgoing connections, because a
/// client's connection could otherwise be given a server's own port while that is down; apart from those that
/// <c>eng/cluster.sh</c> and Orleans' test clusters choose from; and kept from the moment at which they are chosen.
/// </summary>
internal static class Ports
{
    private const int First = 12_000;
    private const int AfterLast = 17_000;
    private const int TriesMax = 1_000;

    private static readonly ConcurrentBag<Socket> Kept = [];

    /// <summary>A port at 127.0.0.1 that nobody has, and that no other program gets from here while this one runs.</summary>
    public static int Free()
    {
        for (var attempt = 0; attempt < TriesMax; attempt++)
        {
            var port = RandomNumberGenerator.GetInt32(First, AfterLast);
            if (TryKeep(port) is { } kept)
            {
                Kept.Add(kept);
                return port;
            }
        }

        throw new InvalidOperationException($"None of {TriesMax} ports from {First} to {AfterLast} was free.");
    }

    /// <summary>
    /// Keeps a port by a socket that is bound to it and never listens. A server that shares addresses, as servers do that
    /// are to start again at once, can listen there all the same; whoever asks here is told that it is taken.
    /// </summary>
    /// <param name="port">The port.</param>
    /// <returns>What keeps it; null when somebody has it already.</returns>
    internal static Socket? TryKeep(int port)
    {
        // With the protocol left open this is TCP all the same, but .NET does not let the bind share the address.
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, optionValue: true);
            return socket;
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            socket.Dispose();
            return null;
        }
    }
}
