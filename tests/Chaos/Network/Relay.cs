using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Trivia.Chaos.Network;

/// <summary>
/// A TCP proxy in front of one server of this machine: brings every byte there and back, and does to connections what a
/// network does on a bad day.
/// </summary>
internal class Relay : IAsyncDisposable
{
    private const int Backlog = 4_096;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Link, byte> links = new();
    private readonly CancellationTokenSource ending = new();
    private readonly Task accepting;
    private readonly int port;
    private long delayTicks;
    private int refuses;

    /// <param name="port">Port of the server, at 127.0.0.1.</param>
    public Relay(int port)
    {
        this.port = port;
        listener.Start(Backlog);
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = Accept();
    }

    /// <summary>Port at 127.0.0.1 at which clients connect.</summary>
    public int Port { get; }

    /// <summary>Connections that are open now.</summary>
    public int Connections => links.Count;

    /// <summary>How late each piece is, in either direction.</summary>
    public TimeSpan Delay
    {
        get => new(Volatile.Read(ref delayTicks));
        set => Volatile.Write(ref delayTicks, value.Ticks);
    }

    /// <summary>Whether new connections are reset at once.</summary>
    public bool Refuses
    {
        get => Volatile.Read(ref refuses) != 0;
        set => Volatile.Write(ref refuses, value ? 1 : 0);
    }

    /// <summary>Resets connections.</summary>
    /// <param name="share">Share of them, from 0 to 1.</param>
    /// <param name="dice">Which ones.</param>
    /// <returns>How many.</returns>
    public int Reset(double share, Random dice)
    {
        var chosen = links.Keys.OrderBy(link => link.Number).Where(_ => dice.NextDouble() < share).ToArray();
        foreach (var link in chosen)
        {
            link.Reset();
        }

        return chosen.Length;
    }

    /// <summary>Resets all connections.</summary>
    public void ResetAll()
    {
        foreach (var link in links.Keys)
        {
            link.Reset();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        ResetAll();
        await accepting;
        ending.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Brings bytes in both directions until one side has enough.</summary>
    protected virtual Task Carry(Link link, CancellationToken cancellationToken) => link.Both(
        Pump(link.Client, link.Server, cancellationToken), Pump(link.Server, link.Client, cancellationToken));

    /// <summary>Brings bytes in one direction, and the end of the stream too.</summary>
    protected async Task Pump(Socket from, Socket to, CancellationToken cancellationToken)
    {
        var buffer = new byte[Link.BufferBytes];
        while (await from.ReceiveAsync(buffer, cancellationToken) is var read and > 0)
        {
            await Hold(cancellationToken);
            await Link.Send(to, buffer.AsMemory(0, read), cancellationToken);
        }

        to.Shutdown(SocketShutdown.Send);
    }

    /// <summary>Waits as long as the network is late.</summary>
    protected Task Hold(CancellationToken cancellationToken) =>
        Delay is { Ticks: > 0 } late ? Task.Delay(late, cancellationToken) : Task.CompletedTask;

    private async Task Accept()
    {
        var number = 0L;
        while (!ending.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptSocketAsync(ending.Token);
                _ = Serve(client, ++number);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The end, or a client that went away before it was let in.
            }
        }
    }

    private async Task Serve(Socket client, long number)
    {
        using var link = new Link(number, client);
        if (Refuses)
        {
            link.Reset();
            return;
        }

        try
        {
            links[link] = 0;
            await link.Connect(port, ending.Token);
            await Carry(link, ending.Token);
        }
        catch (Exception exception) when (exception
            is SocketException or ObjectDisposedException or OperationCanceledException or InvalidDataException or EndOfStreamException)
        {
            // Either side broke off, or this one did: the other one is to notice at once.
            link.Reset();
        }
        finally
        {
            links.TryRemove(link, out _);
        }
    }
}
