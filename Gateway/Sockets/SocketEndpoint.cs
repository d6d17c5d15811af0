using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Identity;
using Trivia.Gateway.Inbound;
using Trivia.Gateway.Limits;
using Trivia.Gateway.Shedding;
using Trivia.Gateway.Telemetry;

namespace Trivia.Gateway.Sockets;

/// <summary>Turns a request that <see cref="ConnectionGate"/> let through into a connection of the hub.</summary>
/// <param name="hub">The hub.</param>
/// <param name="services">What connections need.</param>
/// <param name="addresses">Hashes addresses.</param>
/// <param name="bars">Who may not connect for a while.</param>
/// <param name="options">What a connection may send.</param>
/// <param name="logger">Log.</param>
internal sealed class SocketEndpoint(
    ConnectionHandler hub,
    ConnectionServices services,
    PlayerAddress addresses,
    Bars bars,
    IOptions<FrameBudgetOptions> options,
    ILogger<SocketEndpoint> logger)
{
    // Keep-alive is the hub's: its pings are messages, which a client's library sees.
    private static readonly WebSocketAcceptContext Accept = new() { KeepAliveInterval = Timeout.InfiniteTimeSpan };

    /// <summary>Serves one connection until it ends.</summary>
    public async Task Run(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (PlayerIdentity.From(context.User) is not { } identity)
        {
            // The gate lets nobody through without an identity.
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var address = context.Connection.RemoteIpAddress;
        using var accepted = await context.WebSockets.AcceptWebSocketAsync(Accept);
        context.Features.Get<Slot>()?.Dispose();
        var socket = new PlayerSocket(
            context.Connection.Id, context.User, accepted, 2 * services.Connections.MessageBytesMax, services.Time);
        var player = new PlayerConnection(
            socket, identity, addresses.Hash(address), new FrameBudget(options.Value, services.Time), services);
        socket.Features.Set(player);
        var inlet = new Inlet(player, services.Connections, services.Time, () => Bar(player, ConnectionGate.AddressKey(address)));
        await socket.Run(hub, inlet, services.Connections.ResyncFor);
    }

    private void Bar(PlayerConnection player, string addressKey)
    {
        services.Metrics.OverBudget();
        logger.ConnectionBarred(player.ConnectionId, player.Identity.PlayerId, options.Value.BarFor);
        bars.Add(ConnectionGate.PlayerKey(player.Identity.PlayerId));
        if (!player.Identity.LoadTest)
        {
            bars.Add(addressKey);
        }

        player.Abort();
    }
}
