using System.Net;
using System.Net.Sockets;

namespace Trivia.EndToEnd.Tests.Harness.Wire;

/// <summary>Connections that come from a loopback address of one's choice, as if from another machine.</summary>
internal static class Sockets
{
    /// <summary>A handler whose connections come from an address; any when null.</summary>
    public static SocketsHttpHandler From(IPAddress? address) => new()
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        ConnectCallback = async (context, cancellationToken) =>
            new NetworkStream(await Connect(address, context.DnsEndPoint.Port, cancellationToken), ownsSocket: true),
    };

    /// <summary>A connection to a port of this machine.</summary>
    public static async Task<Socket> Connect(IPAddress? from, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Bind(new IPEndPoint(from ?? IPAddress.Loopback, 0));
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
