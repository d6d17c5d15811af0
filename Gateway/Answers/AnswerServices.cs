using Microsoft.Extensions.Options;
using Trivia.Gateway.Shedding;
using Trivia.Gateway.Telemetry;

namespace Trivia.Gateway.Answers;

/// <summary>What every answer lane needs, once.</summary>
internal sealed class AnswerServices(
    IGrainFactory grains,
    IOptions<AnswerOptions> options,
    AnswerQuota quota,
    ClusterDelay delay,
    TimeProvider time,
    GatewayMetrics metrics,
    ILogger<AnswerDesk> logger)
{
    public IGrainFactory Grains { get; } = grains;

    public AnswerOptions Options { get; } = options.Value;

    public AnswerQuota Quota { get; } = quota;

    public ClusterDelay Delay { get; } = delay;

    public TimeProvider Time { get; } = time;

    public GatewayMetrics Metrics { get; } = metrics;

    /// <summary>Of faults that come by the thousand.</summary>
    public FaultPace Faults { get; } = new(time);

    public ILogger Log { get; } = logger;
}
