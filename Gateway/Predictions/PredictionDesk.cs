using System.Collections.Concurrent;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Predictions;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Predictions;

/// <summary>The predictions of one room's spectators: sends them to their shards, and knows the board.</summary>
internal sealed class PredictionDesk(string royaleId, PredictionServices services)
{
    private readonly ConcurrentDictionary<int, PredictionLane> lanes = new();
    private readonly Lock gate = new();
    private Task<PredictionBoard>? board;
    private long boardAskedAt;
    private long boardOf;

    /// <summary>Sends a prediction; the reply comes once its verdict is durable.</summary>
    /// <param name="playerId">The spectator.</param>
    /// <param name="operation">The spectator's own count of predictions.</param>
    /// <param name="seat">Running number of the predicted seat.</param>
    /// <param name="capacity">Seats of the event in all.</param>
    public Task<PredictReply> Submit(string playerId, long operation, int seat, int capacity) =>
        lanes.GetOrAdd(PredictionShards.Of(playerId, capacity), shard => new PredictionLane(royaleId, shard, services))
            .Submit(playerId, operation, seat);

    /// <summary>A spectator's prediction; null for none, and when the shard does not answer.</summary>
    public async Task<PredictionFrame?> Find(string playerId, int capacity)
    {
        try
        {
            var shard = PredictionShards.Key(royaleId, PredictionShards.Of(playerId, capacity));
            var view = await services.Grains.GetGrain<IPredictionShardGrain>(shard).Find(playerId)
                .WaitAsync(services.CallTimeout, services.Time);
            return view is null ? null : WireFrames.Of(view);
        }
        catch (Exception exception)
        {
            // Entering matters more; the next prediction is told which one stands.
            services.Log.PlayerCallFailed(exception, royaleId, playerId);
            return null;
        }
    }

    /// <summary>
    /// The board, asked for at most every few seconds and after each event, however many want it; null when it could not be
    /// had.
    /// </summary>
    /// <param name="sequence">The last event of the royale that was told here.</param>
    public async Task<PredictionBoard?> Board(long sequence)
    {
        try
        {
            return await Asked(sequence).WaitAsync(services.CallTimeout, services.Time);
        }
        catch (Exception exception)
        {
            services.Log.BoardFailed(exception, royaleId);
            return null;
        }
    }

    private Task<PredictionBoard> Asked(long sequence)
    {
        lock (gate)
        {
            var isGood = board is { IsFaulted: false, IsCanceled: false }
                && boardOf >= sequence
                && services.Time.GetElapsedTime(boardAskedAt) < services.Options.BoardAgeMax;
            if (!isGood)
            {
                (boardAskedAt, boardOf) = (services.Time.GetTimestamp(), sequence);
                board = services.Grains.GetGrain<IPredictionBoardGrain>(royaleId).Get();
            }

            return board!;
        }
    }
}
