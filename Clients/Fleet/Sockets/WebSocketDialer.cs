using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Trivia.Fleet.Sockets;

/// <summary>Opens WebSockets: limits connects under way, shares out source addresses, lends receive buffers.</summary>
public sealed class WebSocketDialer : IDisposable
{
    private const int SolIp = 0;
    private const int IpBindAddressNoPort = 24;

    private readonly DialerOptions options;
    private readonly TimeProvider time;
    private readonly SliceSlab slab;
    private readonly SemaphoreSlim turns;
    private readonly ConcurrentDictionary<string, IPEndPoint> endpoints = new();
    private uint nextSource;

    /// <summary>Creates a dialer.</summary>
    /// <param name="options">Limits; validated here.</param>
    /// <param name="time">Stamps what arrives and times connects out.</param>
    /// <exception cref="System.ComponentModel.DataAnnotations.ValidationException">An option is out of range.</exception>
    public WebSocketDialer(DialerOptions options, TimeProvider time)
    {
        options.Validate();
        this.options = options;
        this.time = time;
        slab = new SliceSlab(options.ReceiveBufferBytes);
        turns = new SemaphoreSlim(options.ConnectsAtOnceMax);
    }

    /// <summary>Connects and upgrades. Nothing is received until <see cref="RawWebSocket.Start"/>.</summary>
    /// <param name="gateway">Server, such as <c>http://127.0.0.1:5080</c>.</param>
    /// <param name="pathAndQuery">Path of the endpoint, escaped.</param>
    /// <param name="headers">Further request headers.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The URL is not plain http, or path or headers hold line breaks.</exception>
    /// <exception cref="UpgradeRefusedException">The server answered with something other than 101.</exception>
    /// <exception cref="ProtocolViolationException">The answer is not HTTP, or does not match the request's key.</exception>
    /// <exception cref="SocketException">The server cannot be reached.</exception>
    /// <exception cref="TimeoutException">The connect took longer than the timeout.</exception>
    public async Task<RawWebSocket> Connect(
        Uri gateway,
        string pathAndQuery,
        IReadOnlyList<KeyValuePair<string, string>> headers,
        CancellationToken cancellationToken)
    {
        var request = new UpgradeRequest(gateway, pathAndQuery, headers);
        return await InTurn(gateway, cancel => Upgrade(gateway, request, cancel), cancellationToken);
    }

    /// <summary>Releases the dialer's own resources; open sockets stay open.</summary>
    public void Dispose() => turns.Dispose();

    /// <summary>Runs one connect when its turn comes, within the connect timeout.</summary>
    internal async Task<T> InTurn<T>(
        Uri gateway, Func<CancellationToken, Task<T>> connect, CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken);
        try
        {
            using var deadline = new CancellationTokenSource(options.ConnectTimeout, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
            return await connect(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{gateway} did not complete the connect within {options.ConnectTimeout}.");
        }
        finally
        {
            turns.Release();
        }
    }

    internal async Task<RawWebSocket> Upgrade(Uri gateway, UpgradeRequest request, CancellationToken cancellationToken)
    {
        var remote = await Resolve(gateway, cancellationToken);
        var socket = new Socket(remote.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            if (options.SourceAddresses.Count > 0)
            {
                BindToNextSource(socket);
            }

            await socket.ConnectAsync(remote, cancellationToken);
            var early = await UpgradeExchange.Run(socket, request, cancellationToken);

            // Sends must return instead of waiting when the server does not read; see Outbox.
            socket.Blocking = false;
            return new RawWebSocket(socket, early, slab, options.UnsentBytesMax, time);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private void BindToNextSource(Socket socket)
    {
        if (OperatingSystem.IsLinux())
        {
            // The port is then chosen at connect, when the destination is known, so every gateway has all ports.
            socket.SetRawSocketOption(SolIp, IpBindAddressNoPort, BitConverter.GetBytes(1));
        }

        var turn = Interlocked.Increment(ref nextSource) % (uint)options.SourceAddresses.Count;
        socket.Bind(new IPEndPoint(options.SourceAddresses[(int)turn], 0));
    }

    private async ValueTask<IPEndPoint> Resolve(Uri gateway, CancellationToken cancellationToken)
    {
        if (endpoints.TryGetValue(gateway.Authority, out var known))
        {
            return known;
        }

        var addresses = await Dns.GetHostAddressesAsync(gateway.DnsSafeHost, cancellationToken);
        var address = addresses.FirstOrDefault(a => a.AddressFamily == AddressFamily.InterNetwork) ?? addresses[0];
        return endpoints.GetOrAdd(gateway.Authority, new IPEndPoint(address, gateway.Port));
    }
}
