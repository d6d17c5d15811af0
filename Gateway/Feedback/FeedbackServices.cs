using Microsoft.Extensions.Options;
using Trivia.Gateway.Rooms;

namespace Trivia.Gateway.Feedback;

/// <summary>What votes and flags need in every room, once.</summary>
internal sealed class FeedbackServices(
    IGrainFactory grains,
    IOptions<FeedbackRouteOptions> options,
    IOptions<RoomOptions> rooms,
    TimeProvider time,
    ILogger<FeedbackRound> logger)
{
    public IGrainFactory Grains { get; } = grains;

    public FeedbackRouteOptions Options { get; } = options.Value;

    public TimeSpan CallTimeout { get; } = rooms.Value.CallTimeout;

    public TimeProvider Time { get; } = time;

    public ILogger Log { get; } = logger;
}
