using Microsoft.Extensions.Options;
using Trivia.Gateway.Answers;
using Trivia.Gateway.Feedback;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Hosting;
using Trivia.Gateway.Streams;
using Trivia.Gateway.Telemetry;

namespace Trivia.Gateway.Lobbies;

/// <summary>What every lobby's room needs, once.</summary>
internal sealed class LobbyServices(
    IGrainFactory grains,
    IOptions<LobbyRoomOptions> options,
    GatewayInstance gateway,
    AnswerServices answers,
    FeedbackServices feedback,
    FrameEncoder encoder,
    LobbyFactFrames frames,
    LobbySubscriptions subscriptions,
    TimeProvider time,
    GatewayMetrics metrics,
    ILogger<LobbyRoom> logger)
{
    public IGrainFactory Grains { get; } = grains;

    public LobbyRoomOptions Options { get; } = options.Value;

    public GatewayInstance Gateway { get; } = gateway;

    public AnswerServices Answers { get; } = answers;

    public FeedbackServices Feedback { get; } = feedback;

    public FrameEncoder Encoder { get; } = encoder;

    public LobbyFactFrames Frames { get; } = frames;

    public LobbySubscriptions Subscriptions { get; } = subscriptions;

    public TimeProvider Time { get; } = time;

    public GatewayMetrics Metrics { get; } = metrics;

    public ILogger Log { get; } = logger;
}
