using Trivia.Gateway.Frames;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Answers;

/// <summary>
/// Brings one batch to its bracket. A call that failed or timed out may or may not have stored it, so the same answers
/// are sent again until there is a verdict or it is time to give up: the bracket's first verdict stands.
/// </summary>
internal sealed class BatchDelivery(string royaleId, int bracket, IAnswerTaker grain, AnswerServices services)
{
    private const int PatienceDoublingsMax = 4;

    /// <summary>What an attempt is given at the very end, too: a write takes some of it.</summary>
    private static readonly TimeSpan PatienceMin = TimeSpan.FromMilliseconds(100);

    public async Task Deliver(List<PendingAnswer> answers)
    {
        using var trace = GatewayTraces.Begin(answers, royaleId, bracket, services.Time);
        var round = answers[0].Round;
        var givesUpAt = answers.Min(answer => answer.GivesUpAt);
        var batch = new AnswerBatch(
            round,
            answers[0].WindowMs,
            [.. answers.Select(answer => answer.Seat.Ref.Index)],
            [.. answers.Select(answer => answer.Choice)],
            [.. answers.Select(answer => answer.RawElapsedMs)],
            [.. answers.Select(answer => answer.ProbeMs)]);
        for (var attempt = 1; ; attempt++)
        {
            if (await TrySubmit(batch, givesUpAt, attempt) is { } verdicts)
            {
                Complete(answers, verdicts);
                return;
            }

            var pause = PauseAfter(attempt);
            if (LeftUntil(givesUpAt) <= pause)
            {
                services.Log.BatchUnresolved(royaleId, round, bracket, answers.Count);
                trace.GaveUp();
                GiveUp(answers);
                return;
            }

            await Task.Delay(pause, services.Time);
            services.Metrics.Resent();
        }
    }

    private async Task<AnswerVerdicts?> TrySubmit(AnswerBatch batch, long givesUpAt, int attempt)
    {
        var timeout = PatienceAt(attempt, services.Options.SubmitTimeout, LeftUntil(givesUpAt));
        try
        {
            return await services.Delay.Of(grain.Submit(batch).WaitAsync(timeout, services.Time));
        }
        catch (Exception exception)
        {
            // Whatever went wrong between here and the store, the answer to it is the same: ask again.
            if (services.Faults.MayLog())
            {
                services.Log.BatchFailed(exception, royaleId, batch.Round, bracket, batch.Seats.Length, attempt);
            }

            return null;
        }
    }

    private void Complete(List<PendingAnswer> answers, AnswerVerdicts verdicts)
    {
        using var part = GatewayTraces.Acknowledge();
        var now = services.Time.GetTimestamp();
        for (var index = 0; index < answers.Count; index++)
        {
            Complete(answers[index], WireNames.Of(verdicts.Verdicts[index]), verdicts.ElapsedMs[index], now);
        }
    }

    private void GiveUp(List<PendingAnswer> answers)
    {
        var now = services.Time.GetTimestamp();
        foreach (var answer in answers)
        {
            Complete(answer, RefusalCodes.Unresolved, 0, now);
        }
    }

    private void Complete(PendingAnswer answer, string code, int elapsedMs, long now)
    {
        services.Quota.Return();
        services.Metrics.Answered(code, services.Time.GetElapsedTime(answer.ReceivedAt, now));
        answer.Complete(code, elapsedMs);
    }

    /// <summary>
    /// How long an attempt is waited for: twice as long each time. A cluster that is slow rather than gone would otherwise be
    /// asked the same more and more often, and be slower for it. Towards the end half of the time left is kept for one more: a silo
    /// that closes takes replies with it, and whoever asks again is told.
    /// </summary>
    internal static TimeSpan PatienceAt(int attempt, TimeSpan first, TimeSpan left)
    {
        var patience = first * (1 << Math.Min(attempt - 1, PatienceDoublingsMax));
        var most = left < 2 * PatienceMin ? left : left / 2;
        return patience < most ? patience : most > PatienceMin ? most : PatienceMin;
    }

    private TimeSpan LeftUntil(long timestamp)
    {
        var now = services.Time.GetTimestamp();
        return timestamp <= now ? TimeSpan.Zero : services.Time.GetElapsedTime(now, timestamp);
    }

    private TimeSpan PauseAfter(int attempt)
    {
        var most = Math.Min(services.Options.ResendMsMax, (long)services.Options.ResendMs << Math.Min(attempt - 1, 16));
        return Jitter.Full(TimeSpan.FromMilliseconds(most));
    }
}
