using System.Collections.Immutable;
using Trivia.Gateway.Answers;

namespace Trivia.Gateway.Batching;

/// <summary>
/// Items on their way to one grain, one batch at a time and in order. A batch that found no grain is sent again, as answers are:
/// what the items say of themselves makes that safe.
/// </summary>
/// <param name="options">How it batches.</param>
/// <param name="submit">Sends a batch; returns an outcome for each item, in order, once all are durable.</param>
/// <param name="failed">Is told of a try that failed, and of how many items.</param>
/// <param name="time">The clock.</param>
internal sealed class BatchLane<TItem, TOutcome>(
    LaneOptions options, Func<TItem[], Task<ImmutableArray<TOutcome>>> submit, Action<Exception, int> failed, TimeProvider time)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(200);

    private readonly Lock gate = new();
    private readonly Queue<Pending> waiting = new();
    private bool running;

    /// <summary>Adds an item; the result comes once its verdict is durable.</summary>
    public Task<LaneResult<TOutcome>> Submit(TItem item)
    {
        var pending = new Pending(item);
        lock (gate)
        {
            if (waiting.Count >= options.WaitingMax)
            {
                return Task.FromResult(new LaneResult<TOutcome>(LaneEnd.Full));
            }

            waiting.Enqueue(pending);
            if (!running)
            {
                running = true;
                _ = Run();
            }
        }

        return pending.Result;
    }

    private async Task Run()
    {
        await Task.Delay(options.Linger, time);
        while (Take() is { Length: > 0 } batch)
        {
            await Deliver(batch);
        }
    }

    private Pending[] Take()
    {
        lock (gate)
        {
            var count = Math.Min(waiting.Count, options.BatchMax);
            running = count > 0;
            return [.. Enumerable.Range(0, count).Select(_ => waiting.Dequeue())];
        }
    }

    private async Task Deliver(Pending[] batch)
    {
        TItem[] items = [.. batch.Select(one => one.Item)];
        var begunAt = time.GetTimestamp();
        while (true)
        {
            if (await TrySubmit(items) is { } outcomes)
            {
                for (var index = 0; index < batch.Length; index++)
                {
                    batch[index].Complete(new LaneResult<TOutcome>(LaneEnd.Decided, outcomes[index]));
                }

                return;
            }

            if (time.GetElapsedTime(begunAt) >= options.GiveUpAfter)
            {
                Array.ForEach(batch, one => one.Complete(new LaneResult<TOutcome>(LaneEnd.Unknown)));
                return;
            }

            await Task.Delay(Jitter.Full(RetryAfter), time);
        }
    }

    private async Task<ImmutableArray<TOutcome>?> TrySubmit(TItem[] items)
    {
        try
        {
            return await submit(items).WaitAsync(options.CallTimeout, time);
        }
        catch (Exception exception)
        {
            // Whatever went wrong between here and the store, the answer to it is the same: send it again.
            failed(exception, items.Length);
            return null;
        }
    }

    private sealed class Pending(TItem item)
    {
        private readonly TaskCompletionSource<LaneResult<TOutcome>> result = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TItem Item { get; } = item;

        public Task<LaneResult<TOutcome>> Result => result.Task;

        public void Complete(LaneResult<TOutcome> outcome) => result.TrySetResult(outcome);
    }
}
