using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Connections.Features;
using Microsoft.Extensions.Options;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Identity;
using Trivia.Gateway.Telemetry;

namespace Trivia.Gateway.Limits;

/// <summary>
/// Stands between a connection's bytes and the hub: makes the <see cref="PlayerConnection"/> and meters what comes in.
/// </summary>
internal sealed class FrameMeter(
    ConnectionServices services,
    PlayerAddress addresses,
    Bars bars,
    IOptions<FrameBudgetOptions> options,
    ILogger<FrameMeter> logger)
{
    /// <summary>Name of the binary protocol; every other one ends its frames with 0x1E.</summary>
    private const string MessagePack = "messagepack";

    /// <summary>Runs the rest of a connection behind the meter.</summary>
    public Task Run(ConnectionContext connection, ConnectionDelegate next)
    {
        var http = connection.Features.Get<IHttpContextFeature>()?.HttpContext;
        if (PlayerIdentity.From(http?.User) is not { } identity)
        {
            // The gate lets nobody through without an identity.
            connection.Abort();
            return Task.CompletedTask;
        }

        var address = http!.Connection.RemoteIpAddress;
        var player = new PlayerConnection(
            connection.ConnectionId, identity, addresses.Hash(address), new FrameBudget(options.Value, services.Time), services);
        connection.Features.Set(player);
        FrameCounter? counter = null;
        var reader = new MeteredPipeReader(connection.Transport.Input, bytes =>
        {
            // Until the hub has taken the handshake, its protocol is unknown, and there is one frame at most.
            if (player.Hub is not { } hub)
            {
                return true;
            }

            var count = counter ?? new FrameCounter(hub.Protocol.Name == MessagePack);
            var frames = count.Count(bytes);
            counter = count;
            if (player.Budget.Pay(frames))
            {
                return true;
            }

            Bar(player, ConnectionGate.AddressKey(address));
            return false;
        });
        connection.Transport = new MeteredTransport(reader, connection.Transport.Output);
        return next(connection);
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

    private sealed class MeteredTransport(PipeReader input, PipeWriter output) : IDuplexPipe
    {
        public PipeReader Input { get; } = input;

        public PipeWriter Output { get; } = output;
    }
}
