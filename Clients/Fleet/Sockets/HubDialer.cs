namespace Trivia.Fleet.Sockets;

/// <summary>
/// Opens hub connections and keeps them alive. One dialer serves a whole fleet: it shares buffers, method names, and
/// one timer among all sockets.
/// </summary>
public sealed class HubDialer : IDisposable
{
    private readonly DialerOptions options;
    private readonly WebSocketDialer dialer;
    private readonly KeepAliveWheel wheel;
    private readonly Utf8Names names = new();
    private uint nextGateway;

    /// <summary>Creates a dialer.</summary>
    /// <param name="options">Limits; validated here.</param>
    /// <param name="time">Stamps what arrives, and drives pings and timeouts.</param>
    /// <exception cref="System.ComponentModel.DataAnnotations.ValidationException">An option is out of range.</exception>
    public HubDialer(DialerOptions options, TimeProvider time)
    {
        dialer = new WebSocketDialer(options, time);
        wheel = new KeepAliveWheel(options.PingInterval, time);
        this.options = options;
    }

    /// <summary>Connects to a hub, and returns once the hub has agreed to talk.</summary>
    /// <param name="request">Where to, and who listens.</param>
    /// <param name="cancellationToken">Gives up; the socket is dropped.</param>
    /// <exception cref="ArgumentException">No gateway is known, or the request cannot be sent.</exception>
    /// <exception cref="UpgradeRefusedException">The server answered the upgrade with something other than 101.</exception>
    /// <exception cref="ProtocolViolationException">The server's answer breaks the WebSocket protocol.</exception>
    /// <exception cref="HubHandshakeException">The hub refused, or closed before it answered.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The server cannot be reached.</exception>
    /// <exception cref="TimeoutException">The connect took longer than the timeout.</exception>
    public Task<HubSocket> Connect(HubConnectRequest request, CancellationToken cancellationToken)
    {
        var gateway = request.Gateway ?? NextGateway();
        var upgrade = new UpgradeRequest(gateway, PathAndQuery(request), request.Headers);
        return dialer.InTurn(gateway, cancel => Connect(gateway, upgrade, request, cancel), cancellationToken);
    }

    /// <summary>Aborts every open socket and stops the keep-alive.</summary>
    public void Dispose()
    {
        wheel.Dispose();
        foreach (var socket in wheel.Sockets())
        {
            socket.Abort();
        }

        dialer.Dispose();
    }

    private async Task<HubSocket> Connect(
        Uri gateway, UpgradeRequest upgrade, HubConnectRequest request, CancellationToken cancellationToken)
    {
        var raw = await dialer.Upgrade(gateway, upgrade, cancellationToken);
        var socket = new HubSocket(raw, request.Handler, request.State, options, names) { Gone = wheel.Remove };
        wheel.Add(socket);
        try
        {
            await socket.Open(cancellationToken);
            return socket;
        }
        catch
        {
            socket.Abort();
            throw;
        }
    }

    private static string PathAndQuery(HubConnectRequest request)
    {
        if (request.AccessToken is null)
        {
            return request.Path;
        }

        var separator = request.Path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return $"{request.Path}{separator}access_token={Uri.EscapeDataString(request.AccessToken)}";
    }

    private Uri NextGateway() => options.Gateways.Count == 0
        ? throw new ArgumentException("The request names no gateway, and the dialer's options list none.")
        : options.Gateways[(int)(Interlocked.Increment(ref nextGateway) % (uint)options.Gateways.Count)];
}
