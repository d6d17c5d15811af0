namespace Trivia.Grains.Interfaces.Predictions;

/// <summary>Predictions from one gateway to one shard, in the order of their arrival.</summary>
/// <param name="PlayerIds">The spectators.</param>
/// <param name="Operations">Each one's own count of predictions.</param>
/// <param name="Seats">Running numbers of the predicted seats.</param>
[GenerateSerializer, Immutable, Alias("trivia.predictions.batch.v1")]
public sealed record PredictionBatch(
    [property: Id(0)] string[] PlayerIds,
    [property: Id(1)] long[] Operations,
    [property: Id(2)] int[] Seats);
