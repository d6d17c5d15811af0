using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Connections.Features;
using Microsoft.Extensions.Options;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Identity;
using Trivia.Gateway.Inbound;
using Trivia.Gateway.Telemetry;

namespace Trivia.Gateway.Limits;

/// <summary>
/// Stands between a connection's bytes and the hub: makes the <see cref="PlayerConnection"/>, meters what comes in, and
/// opens the lane for what comes by the thousand.
/// </summary>
internal sealed class FrameMeter(
    ConnectionServices services,
    PlayerAddress addresses,
    Bars bars,
    IOptions<FrameBudgetOptions> options,
    ILogger<FrameMeter> logger)
{
    /// <summary>The hub is shown a sign of life so many times in the silence after which it takes a client for gone.</summary>
    private const int SignsOfLifePerTimeout = 2;

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
        var inlet = new Inlet(player, services.Time, () => Bar(player, ConnectionGate.AddressKey(address)));
        var reader = new InboundPipeReader(
            connection.Transport.Input, inlet.Meter, inlet.Take, services.Time, services.Connections.ClientTimeout / SignsOfLifePerTimeout);
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
