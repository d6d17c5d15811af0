using Microsoft.Extensions.Options;
using Trivia.Gateway.Answers;
using Trivia.Gateway.Feedback;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Hosting;
using Trivia.Gateway.Predictions;
using Trivia.Gateway.Streams;
using Trivia.Gateway.Telemetry;

namespace Trivia.Gateway.Rooms;

/// <summary>What every room needs, once.</summary>
internal sealed class RoomServices(
    IGrainFactory grains,
    IOptions<RoomOptions> rooms,
    IOptions<AnswerOptions> answerOptions,
    GatewayInstance gateway,
    AnswerServices answers,
    PredictionServices predictions,
    FeedbackServices feedback,
    FrameEncoder encoder,
    FactFrames frames,
    FanOut fanOut,
    RoyaleSubscriptions subscriptions,
    TimeProvider time,
    GatewayMetrics metrics,
    ILogger<RoyaleRoom> logger)
{
    public IGrainFactory Grains { get; } = grains;

    public RoomOptions Options { get; } = rooms.Value;

    public AnswerOptions AnswerOptions { get; } = answerOptions.Value;

    public GatewayInstance Gateway { get; } = gateway;

    public AnswerServices Answers { get; } = answers;

    public PredictionServices Predictions { get; } = predictions;

    public FeedbackServices Feedback { get; } = feedback;

    public FrameEncoder Encoder { get; } = encoder;

    public FactFrames Frames { get; } = frames;

    public FanOut FanOut { get; } = fanOut;

    public RoyaleSubscriptions Subscriptions { get; } = subscriptions;

    public TimeProvider Time { get; } = time;

    public GatewayMetrics Metrics { get; } = metrics;

    public ILogger Log { get; } = logger;
}
