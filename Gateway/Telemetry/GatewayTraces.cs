using System.Diagnostics;
using Trivia.Gateway.Answers;

namespace Trivia.Gateway.Telemetry;

/// <summary>
/// Traces that begin at a gateway: source <c>Trivia.Gateway</c>. A batch is traced as the way of its first answer, which waited
/// longest: nothing is done for an answer that a batch does not do once.
/// </summary>
internal static class GatewayTraces
{
    /// <summary>Name of the source.</summary>
    public const string SourceName = "Trivia.Gateway";

    /// <summary>From an answer's receipt to its acknowledgement.</summary>
    public const string Answer = "trivia.answer";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Begins the trace of a batch that leaves now, at the moment at which its first answer was received.</summary>
    /// <param name="batch">The answers.</param>
    /// <param name="royaleId">The royale.</param>
    /// <param name="bracket">The bracket that they go to.</param>
    /// <param name="time">The clock.</param>
    public static Activity? Begin(List<PendingAnswer> batch, string royaleId, int bracket, TimeProvider time)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        // A batch leaves by a timer, or in the request of whoever filled it. It belongs to neither.
        Activity.Current = null;
        var first = batch[0];
        var receivedAt = time.GetUtcNow() - time.GetElapsedTime(first.ReceivedAt);
        var trace = Source.StartActivity(Answer, ActivityKind.Server, default(ActivityContext), startTime: receivedAt);
        if (trace is { IsAllDataRequested: true })
        {
            trace.SetTag("trivia.royale", royaleId);
            trace.SetTag("trivia.bracket", bracket);
            trace.SetTag("trivia.round", first.Round);
            trace.SetTag("trivia.batch.answers", batch.Count);
            Source.StartActivity("gather", ActivityKind.Internal, trace.Context, startTime: receivedAt)?.Dispose();
            Activity.Current = trace;
        }

        return trace;
    }

    /// <summary>The way back: verdicts to their sockets.</summary>
    public static Activity? Acknowledge() => Activity.Current is { Recorded: true } ? Source.StartActivity("acknowledge") : null;

    /// <summary>The answers got no verdict in time.</summary>
    public static void GaveUp(this Activity? trace) => trace?.SetStatus(ActivityStatusCode.Error, "No verdict in time.");
}
