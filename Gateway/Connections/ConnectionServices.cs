using Microsoft.Extensions.Options;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Connections;

/// <summary>What every connection needs, once.</summary>
internal sealed class ConnectionServices(
    IOptions<ConnectionLimits> options,
    FrameEncoder encoder,
    TimeProvider time,
    GatewayMetrics metrics,
    ILogger<PlayerConnection> logger)
{
    public ConnectionLimits Connections { get; } = options.Value;

    public TimeProvider Time { get; } = time;

    public GatewayMetrics Metrics { get; } = metrics;

    public ILogger Log { get; } = logger;

    /// <summary>The marker that takes the place of dropped frames.</summary>
    public Frame Resync { get; } = encoder.Encode(HubNames.Resync);
}
