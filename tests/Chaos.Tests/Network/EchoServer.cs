using System.Net;
using System.Net.Sockets;

namespace Trivia.Chaos.Tests.Network;

/// <summary>Sends back what it gets, and the end of the stream too.</summary>
internal sealed class EchoServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task serving;

    public EchoServer()
    {
        listener.Start();
        serving = Serve();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
    }

    private static async Task Echo(Socket socket)
    {
        using var stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            await stream.CopyToAsync(stream);
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (IOException)
        {
            // Reset: what the tests are about.
        }
    }

    private async Task Serve()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                open.Add(Echo(await listener.AcceptSocketAsync()));
            }
        }
        catch (SocketException)
        {
            await Task.WhenAll(open);
        }
    }
}
