using System.Collections.Concurrent;
using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Predictions;
using Trivia.Grains.Rules.Predictions;

namespace Trivia.Grains.Tests.Predictions;

/// <summary>Spectators who predict through the same grain calls as a gateway, and remember what was acknowledged.</summary>
public sealed class Spectators(IGrainFactory grains, string royaleId, int capacity)
{
    private readonly ConcurrentDictionary<string, Prediction> standing = [];

    /// <summary>Every spectator's acknowledged prediction.</summary>
    public IReadOnlyDictionary<string, Prediction> Standing => standing;

    public IPredictionBoardGrain Board => grains.GetGrain<IPredictionBoardGrain>(royaleId);

    /// <summary>Predicts, and sends again until there is a verdict.</summary>
    public async Task<PredictionOutcome> Predict(string playerId, long operation, int seat)
    {
        var batch = new PredictionBatch([playerId], [operation], [seat]);
        var outcomes = ImmutableArray<PredictionOutcome>.Empty;
        await Eventually.Is(async () => (outcomes = await Shard(playerId).Submit(batch)).Length == 1);
        var outcome = outcomes.Single();
        if (outcome.Standing is { } stands)
        {
            standing[playerId] = stands;
        }

        return outcome;
    }

    public Task<PredictionView?> Find(string playerId) => Shard(playerId).Find(playerId);

    private IPredictionShardGrain Shard(string playerId) =>
        grains.GetGrain<IPredictionShardGrain>(PredictionShards.Key(royaleId, PredictionShards.Of(playerId, capacity)));
}
