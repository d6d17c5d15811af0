using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Trivia.Grains.Interfaces.Predictions;

/// <summary>
/// A share of a royale's spectators and whom they take for the winner. Key: royale and number, e.g. <c>r-2f9c41d0/3</c>, see
/// <see cref="PredictionShards"/>. The royale itself is never on the way of a prediction.
/// </summary>
[GrainInterfaceType("trivia.prediction-shard"), Alias("trivia.prediction-shard")]
public interface IPredictionShardGrain : IGrainWithStringKey
{
    /// <summary>Stores predictions and returns an outcome for each, in order. Safe to repeat.</summary>
    [AlwaysInterleave, Alias("submit")]
    Task<ImmutableArray<PredictionOutcome>> Submit(PredictionBatch batch);

    /// <summary>A spectator's prediction; null for none.</summary>
    [AlwaysInterleave, Alias("find")]
    Task<PredictionView?> Find(string playerId);

    /// <summary>Takes a spectator's prediction out. Safe to repeat.</summary>
    [AlwaysInterleave, Alias("forget")]
    Task Forget(string playerId);

    /// <summary>All predictions kept here, counted.</summary>
    [AlwaysInterleave, Alias("counts")]
    Task<PredictionCounts> GetCounts();
}
