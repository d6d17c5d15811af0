using System.Collections.Concurrent;
using Trivia.Gateway.Hosting;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Gateway.Streams;

/// <summary>
/// Sends an event of no meaning down every stream and waits until it comes out here. The first event of a stream can take
/// tens of seconds to find its way when a cluster has just started; it should not be a reveal.
/// </summary>
internal sealed class StreamWarmUp(IGrainFactory grains, GatewayInstance gateway, TimeProvider time, ILogger<StreamWarmUp> logger)
{
    private const int Streams = RoyaleStreams.Shards + LobbyStreams.Shards;
    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<StreamId, byte> warm = new();
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether an event has come through every stream.</summary>
    public bool IsDone => done.Task.IsCompleted;

    /// <summary>A probe came out of a stream; other gateways' probes do as well as one's own.</summary>
    public void Heard(StreamId stream)
    {
        warm[stream] = 0;
        if (warm.Count == Streams && done.TrySetResult())
        {
            logger.StreamsWarm(Streams);
        }
    }

    /// <summary>Asks for probes until all streams are warm.</summary>
    public async Task Run(CancellationToken stopping)
    {
        while (!IsDone)
        {
            try
            {
                await grains.GetGrain<IEventStreamsGrain>(0).Probe(gateway.Id);
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                // The cluster may be losing a silo right now.
                logger.WarmUpFailed(exception);
            }

            await Task.WhenAny(done.Task, Task.Delay(AskEvery, time, stopping));
            stopping.ThrowIfCancellationRequested();
        }
    }
}
