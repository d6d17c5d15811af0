using System.Collections.Immutable;
using Trivia.Gateway.Answers;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Predictions;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Predictions;

/// <summary>
/// Predictions on their way to one shard, one batch at a time and in order. A batch that found no shard is sent again: the
/// operations in it make that safe.
/// </summary>
internal sealed class PredictionLane(string royaleId, int shard, PredictionServices services)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(200);

    private readonly IPredictionShardGrain grain = services.Grains.GetGrain<IPredictionShardGrain>(PredictionShards.Key(royaleId, shard));
    private readonly Lock gate = new();
    private readonly Queue<PendingPrediction> waiting = new();
    private bool running;

    /// <summary>Adds a prediction; the reply comes once its verdict is durable.</summary>
    public Task<PredictReply> Submit(string playerId, long operation, int seat)
    {
        var pending = new PendingPrediction(playerId, operation, seat);
        lock (gate)
        {
            if (waiting.Count >= services.Options.WaitingMax)
            {
                return Task.FromResult(PredictReply.Refused(RefusalCodes.TooMany));
            }

            waiting.Enqueue(pending);
            if (!running)
            {
                running = true;
                _ = Run();
            }
        }

        return pending.Verdict;
    }

    private async Task Run()
    {
        await Task.Delay(services.Options.Linger, services.Time);
        while (Take() is { Length: > 0 } batch)
        {
            await Deliver(batch);
        }
    }

    private PendingPrediction[] Take()
    {
        lock (gate)
        {
            var count = Math.Min(waiting.Count, services.Options.BatchMax);
            running = count > 0;
            return [.. Enumerable.Range(0, count).Select(_ => waiting.Dequeue())];
        }
    }

    private async Task Deliver(PendingPrediction[] pending)
    {
        var batch = new PredictionBatch(
            [.. pending.Select(one => one.PlayerId)], [.. pending.Select(one => one.Operation)], [.. pending.Select(one => one.Seat)]);
        var begunAt = services.Time.GetTimestamp();
        while (true)
        {
            if (await TrySubmit(batch) is { } outcomes)
            {
                Complete(pending, outcomes);
                return;
            }

            if (services.Time.GetElapsedTime(begunAt) >= services.Options.GiveUpAfter)
            {
                Array.ForEach(pending, one => one.Complete(PredictReply.Refused(RefusalCodes.Unresolved)));
                return;
            }

            await Task.Delay(Jitter.Full(RetryAfter), services.Time);
        }
    }

    private async Task<ImmutableArray<PredictionOutcome>?> TrySubmit(PredictionBatch batch)
    {
        try
        {
            return await grain.Submit(batch).WaitAsync(services.CallTimeout, services.Time);
        }
        catch (Exception exception)
        {
            // Whatever went wrong between here and the store, the answer to it is the same: send it again.
            services.Log.PredictionsFailed(exception, royaleId, shard, batch.PlayerIds.Length);
            return null;
        }
    }

    private static void Complete(PendingPrediction[] pending, ImmutableArray<PredictionOutcome> outcomes)
    {
        for (var index = 0; index < pending.Length; index++)
        {
            pending[index].Complete(WireFrames.Of(outcomes[index]));
        }
    }
}
