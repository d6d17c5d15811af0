using Microsoft.Extensions.Logging;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Royale;

/// <summary>Log messages of royales. Event ids 3000–3099; never renumber, retire with a comment.</summary>
internal static partial class RoyaleLog
{
    [LoggerMessage(3000, LogLevel.Information, "Royale {RoyaleId} is {Phase}.")]
    public static partial void PhaseEntered(this ILogger logger, string royaleId, RoyalePhase phase);

    [LoggerMessage(3001, LogLevel.Information, "Royale {RoyaleId} staged round {Round} for {Alive} seats.")]
    public static partial void RoundStaged(this ILogger logger, string royaleId, int round, int alive);

    [LoggerMessage(3002, LogLevel.Information, "Royale {RoyaleId} closed round {Round}: {Answered} of {Alive} answered, {Right} were right.")]
    public static partial void RoundClosed(this ILogger logger, string royaleId, int round, int answered, int alive, int right);

    [LoggerMessage(3003, LogLevel.Information, "Royale {RoyaleId} cut {Cut}: {Removed} of {AliveBefore} left, {ElapsedMs} ms from lock to cut.")]
    public static partial void CutMade(this ILogger logger, string royaleId, int cut, int removed, int aliveBefore, double elapsedMs);

    [LoggerMessage(3004, LogLevel.Warning, "Royale {RoyaleId} voided round {Round}: {Reason}.")]
    public static partial void RoundVoided(this ILogger logger, string royaleId, int round, VoidReason reason);

    [LoggerMessage(3005, LogLevel.Error, "Royale {RoyaleId} paused itself: {Alert}")]
    public static partial void PausedItself(this ILogger logger, string royaleId, string alert);

    [LoggerMessage(3006, LogLevel.Error, "Royale {RoyaleId} could not take a step; it will try again.")]
    public static partial void StepFailed(this ILogger logger, Exception exception, string royaleId);

    [LoggerMessage(3007, LogLevel.Error, "Royale {RoyaleId} could not store; it starts again from what is stored.")]
    public static partial void StoreFailed(this ILogger logger, Exception exception, string royaleId);

    [LoggerMessage(3008, LogLevel.Warning, "Royale {RoyaleId} could not publish event {Sequence}; gateways will ask for it.")]
    public static partial void PublishFailed(this ILogger logger, Exception exception, string royaleId, long sequence);

    [LoggerMessage(3009, LogLevel.Information, "Royale {RoyaleId} activated in phase {Phase}, epoch {Epoch}, with {Seats} seats.")]
    public static partial void Activated(this ILogger logger, string royaleId, RoyalePhase phase, long epoch, int seats);

    [LoggerMessage(3010, LogLevel.Warning, "Royale {RoyaleId} got no board of predictions; the show goes on without.")]
    public static partial void BoardMissing(this ILogger logger, Exception exception, string royaleId);

    [LoggerMessage(3011, LogLevel.Warning, "Royale {RoyaleId} could not count its predictions in time.")]
    public static partial void PredictionsNotCounted(this ILogger logger, Exception exception, string royaleId);
}
