using System.Collections.Concurrent;
using Orleans.Streams;
using Trivia.Gateway.Answers;
using Trivia.Gateway.Telemetry;

namespace Trivia.Gateway.Streams;

/// <summary>
/// One subscription of this process to each event stream, made at start and kept for good. Whoever listens gets every
/// event of every game; events may repeat, and may be lost.
/// </summary>
/// <typeparam name="TEvent">What the streams carry.</typeparam>
internal abstract class StreamSubscriptions<TEvent>(
    IClusterClient client, string provider, IReadOnlyCollection<StreamId> streams, StreamWarmUp warmUp, ILogger logger)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<StreamId, StreamSubscriptionHandle<TEvent>> handles = new();
    private readonly ConcurrentDictionary<StreamId, Task> renewals = new();
    private Action<TEvent>? listener;

    /// <summary>Whether every stream is subscribed to and an event has come through it.</summary>
    public bool IsReady => handles.Count == streams.Count && warmUp.IsDone;

    /// <summary>Subscribes to all streams and warms them, and tries until it has.</summary>
    public async Task Start(Action<TEvent> hear, CancellationToken stopping)
    {
        listener = hear;
        await Task.WhenAll(streams.Select(stream => Subscribe(stream, stopping)));
        logger.StreamsSubscribed(handles.Count);
        await warmUp.Run(stopping);
    }

    /// <summary>Subscribes to a stream again whose events stay away. Once at a time.</summary>
    public void Renew(StreamId stream) => renewals.GetOrAdd(stream, RenewOnce);

    /// <summary>Gives all subscriptions back.</summary>
    public async Task Stop()
    {
        foreach (var stream in handles.Keys)
        {
            await TryUnsubscribe(stream);
        }
    }

    /// <summary>Whether an event only shows that the stream carries events.</summary>
    protected abstract bool IsProbe(TEvent fact);

    private void Hear(StreamId stream, TEvent fact)
    {
        if (IsProbe(fact))
        {
            warmUp.Heard(stream);
        }
        else
        {
            listener?.Invoke(fact);
        }
    }

    private async Task RenewOnce(StreamId stream)
    {
        await Task.Yield();
        await TryUnsubscribe(stream);
        await Subscribe(stream, CancellationToken.None);
        renewals.TryRemove(stream, out _);
    }

    private async Task Subscribe(StreamId stream, CancellationToken stopping)
    {
        while (true)
        {
            stopping.ThrowIfCancellationRequested();
            try
            {
                handles[stream] = await client.GetStreamProvider(provider)
                    .GetStream<TEvent>(stream)
                    .SubscribeAsync(
                        (fact, _) =>
                        {
                            Hear(stream, fact);
                            return Task.CompletedTask;
                        },
                        exception =>
                        {
                            logger.StreamFailed(exception, stream.ToString());
                            return Task.CompletedTask;
                        });
                return;
            }
            catch (Exception exception)
            {
                // The cluster may still be starting, or be losing a silo right now.
                logger.SubscribeFailed(exception, stream.ToString());
                await Task.Delay(Jitter.Full(RetryAfter), CancellationToken.None);
            }
        }
    }

    private async Task TryUnsubscribe(StreamId stream)
    {
        if (!handles.TryRemove(stream, out var handle))
        {
            return;
        }

        try
        {
            await handle.UnsubscribeAsync();
        }
        catch (Exception exception)
        {
            // A subscription whose silo is gone cannot be given back; the stream system forgets it on its own.
            logger.SubscribeFailed(exception, stream.ToString());
        }
    }
}
