using Microsoft.Extensions.Options;
using Trivia.Gateway.Rooms;

namespace Trivia.Gateway.Predictions;

/// <summary>What the predictions of every room need, once.</summary>
internal sealed class PredictionServices(
    IGrainFactory grains,
    IOptions<PredictionRouteOptions> options,
    IOptions<RoomOptions> rooms,
    TimeProvider time,
    ILogger<PredictionDesk> logger)
{
    public IGrainFactory Grains { get; } = grains;

    public PredictionRouteOptions Options { get; } = options.Value;

    public TimeSpan CallTimeout { get; } = rooms.Value.CallTimeout;

    public TimeProvider Time { get; } = time;

    public ILogger Log { get; } = logger;
}
