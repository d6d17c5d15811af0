using System.Diagnostics.Metrics;
using System.Reflection;
using Trivia.Gateway.Answers;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Telemetry;

/// <summary>What a gateway counts: meter <c>Trivia.Gateway</c>, times in seconds.</summary>
public sealed class GatewayMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Trivia.Gateway";

    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5],
    };

    private static readonly string[] RefusalReasons = ["origin", "identity", "barred", "closing", "total", "player", "address"];

    private readonly Meter meter;
    private readonly UpDownCounter<int> connections;
    private readonly Counter<long> connectionsRefused;
    private readonly Histogram<double> fanOutDuration;
    private readonly Histogram<double> releaseDelay;
    private readonly Counter<long> framesSent;
    private readonly Counter<long> answers;
    private readonly Histogram<double> answerDuration;
    private readonly Counter<long> resends;
    private readonly Counter<long> refusals;
    private readonly Counter<long> consumersDropped;
    private readonly Counter<long> overBudget;
    private readonly Counter<long> snapshots;

    /// <summary>Creates the instruments.</summary>
    public GatewayMetrics(IMeterFactory meters)
    {
        meter = meters.Create(MeterName);
        connections = meter.CreateUpDownCounter<int>("trivia.gateway.connections", "{connection}", "Open hub connections.");
        connectionsRefused = meter.CreateCounter<long>("trivia.gateway.connections.refused", "{connection}", "Connections refused before they were upgraded, by reason.");
        fanOutDuration = meter.CreateHistogram("trivia.gateway.fanout.duration", "s", "From the first to the last write of one frame to a royale's connections.", advice: Seconds);
        releaseDelay = meter.CreateHistogram("trivia.gateway.release.delay", "s", "From a question's opening to its first write.", advice: Seconds);
        framesSent = meter.CreateCounter<long>("trivia.gateway.frames.sent", "{frame}", "Frames handed to connections by fan-outs.");
        answers = meter.CreateCounter<long>("trivia.gateway.answers", "{answer}", "Answers with a verdict, by reply code.");
        answerDuration = meter.CreateHistogram("trivia.gateway.answer.duration", "s", "From an answer's receipt to its durable verdict.", advice: Seconds);
        resends = meter.CreateCounter<long>("trivia.gateway.answers.resent", "{batch}", "Batches that had to be sent again.");
        refusals = meter.CreateCounter<long>("trivia.gateway.refusals", "{refusal}", "Hub calls refused, by code.");
        consumersDropped = meter.CreateCounter<long>("trivia.gateway.consumers.dropped", "{connection}", "Connections closed because they did not take their frames.");
        overBudget = meter.CreateCounter<long>("trivia.gateway.connections.over_budget", "{connection}", "Connections closed because they sent too much.");
        snapshots = meter.CreateCounter<long>("trivia.gateway.snapshots", "{snapshot}", "Snapshots fetched because events had been missed.");
    }

    /// <summary>
    /// Counts nothing of everything. A counter that is first seen at 1 has not grown as far as Prometheus can tell, and an
    /// alert on the first of its kind would stay silent.
    /// </summary>
    internal void Begin()
    {
        foreach (var counter in new[] { framesSent, resends, consumersDropped, overBudget, snapshots })
        {
            counter.Add(0);
        }

        foreach (var reason in RefusalReasons)
        {
            connectionsRefused.Add(0, new KeyValuePair<string, object?>("reason", reason));
        }

        foreach (var code in Codes())
        {
            answers.Add(0, new KeyValuePair<string, object?>("code", code));
            refusals.Add(0, new KeyValuePair<string, object?>("code", code));
        }
    }

    internal void Watch(AnswerQuota quota) => meter.CreateObservableUpDownCounter(
        "trivia.gateway.answers.pending", () => quota.Taken, "{answer}", "Answers received and without a verdict yet.");

    internal void ConnectionOpened() => connections.Add(1);

    internal void ConnectionClosed() => connections.Add(-1);

    internal void ConnectionRefused(string reason) => connectionsRefused.Add(1, new KeyValuePair<string, object?>("reason", reason));

    internal void FannedOut(TimeSpan took, int frames)
    {
        fanOutDuration.Record(took.TotalSeconds);
        framesSent.Add(frames);
    }

    internal void Released(TimeSpan late) => releaseDelay.Record(late.TotalSeconds);

    internal void Answered(string code, TimeSpan took)
    {
        answers.Add(1, new KeyValuePair<string, object?>("code", code));
        answerDuration.Record(took.TotalSeconds);
    }

    internal void Resent() => resends.Add(1);

    internal void Refused(string code) => refusals.Add(1, new KeyValuePair<string, object?>("code", code));

    internal void ConsumerDropped() => consumersDropped.Add(1);

    internal void OverBudget() => overBudget.Add(1);

    internal void SnapshotFetched() => snapshots.Add(1);

    private static IEnumerable<string> Codes() => typeof(RefusalCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);
}
