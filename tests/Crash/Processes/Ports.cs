using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Trivia.Crash.Processes;

/// <summary>
/// Free ports below those that the system hands out to outgoing connections: while a server is down, a client's
/// connection could otherwise be given the server's own port, and the server could not come back.
/// </summary>
internal static class Ports
{
    private const int First = 15_000;
    private const int AfterLast = 32_000;
    private const int TriesMax = 1_000;

    /// <summary>A port at 127.0.0.1 that nobody listens at.</summary>
    public static int Free()
    {
        for (var attempt = 0; attempt < TriesMax; attempt++)
        {
            var port = RandomNumberGenerator.GetInt32(First, AfterLast);
            if (IsFree(port))
            {
                return port;
            }
        }

        throw new InvalidOperationException($"None of {TriesMax} ports from {First} to {AfterLast} was free.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return false;
        }
    }
}
