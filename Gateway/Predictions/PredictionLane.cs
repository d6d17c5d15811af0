using Trivia.Gateway.Batching;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Predictions;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Predictions;

/// <summary>Predictions on their way to one shard. The operations in them make it safe to send a batch again.</summary>
internal sealed class PredictionLane
{
    private readonly BatchLane<(string PlayerId, long Operation, int Seat), PredictionOutcome> lane;

    public PredictionLane(string royaleId, int shard, PredictionServices services)
    {
        var grain = services.Grains.GetGrain<IPredictionShardGrain>(PredictionShards.Key(royaleId, shard));
        lane = new(
            services.Options.ToLane(services.CallTimeout),
            batch => grain.Submit(new PredictionBatch(
                [.. batch.Select(one => one.PlayerId)], [.. batch.Select(one => one.Operation)], [.. batch.Select(one => one.Seat)])),
            (exception, count) => services.Log.PredictionsFailed(exception, royaleId, shard, count),
            services.Time);
    }

    /// <summary>Adds a prediction; the reply comes once its verdict is durable.</summary>
    public async Task<PredictReply> Submit(string playerId, long operation, int seat)
    {
        var result = await lane.Submit((playerId, operation, seat));
        return result.End switch
        {
            LaneEnd.Decided => WireFrames.Of(result.Outcome),
            LaneEnd.Full => PredictReply.Refused(RefusalCodes.TooMany),
            _ => PredictReply.Refused(RefusalCodes.Unresolved),
        };
    }
}
