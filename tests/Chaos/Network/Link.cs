using System.Net;
using System.Net.Sockets;

namespace Trivia.Chaos.Network;

/// <summary>One connection through a <see cref="Relay"/>: a socket to each side.</summary>
internal sealed class Link : IDisposable
{
    /// <summary>What is read at once.</summary>
    public const int BufferBytes = 4_096;

    private int isClosed;

    /// <param name="number">One-based number of the connection at its relay.</param>
    /// <param name="client">The socket that was accepted.</param>
    public Link(long number, Socket client)
    {
        (Number, Client) = (number, client);
        Client.NoDelay = true;
        Server.NoDelay = true;
    }

    /// <summary>One-based number of the connection at its relay.</summary>
    public long Number { get; }

    /// <summary>The client's side.</summary>
    public Socket Client { get; }

    /// <summary>The server's side.</summary>
    public Socket Server { get; } = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    /// <summary>Connects to the server.</summary>
    public Task Connect(int port, CancellationToken cancellationToken) =>
        Server.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellationToken).AsTask();

    /// <summary>Waits for both directions. Where one breaks off, the other has nothing to wait for any more.</summary>
    public async Task Both(Task there, Task back)
    {
        if (!(await Task.WhenAny(there, back)).IsCompletedSuccessfully)
        {
            Reset();
        }

        await Task.WhenAll(there, back);
    }

    /// <summary>Ends it on both sides without a farewell: each finds its connection reset.</summary>
    public void Reset()
    {
        if (Interlocked.Exchange(ref isClosed, 1) != 0)
        {
            return;
        }

        Abort(Client);
        Abort(Server);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref isClosed, 1) == 0)
        {
            Client.Dispose();
            Server.Dispose();
        }
    }

    /// <summary>Sends all of it.</summary>
    public static async Task Send(Socket to, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        while (data.Length > 0)
        {
            data = data[await to.SendAsync(data, cancellationToken)..];
        }
    }

    private static void Abort(Socket socket)
    {
        try
        {
            // Closing with nothing to linger for sends RST.
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // It was over already.
        }

        socket.Dispose();
    }
}
