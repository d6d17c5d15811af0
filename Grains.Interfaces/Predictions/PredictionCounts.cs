namespace Trivia.Grains.Interfaces.Predictions;

/// <summary>A shard's predictions, seat by seat.</summary>
/// <param name="Seats">Running numbers of the predicted seats.</param>
/// <param name="Counts">How many spectators predict each, in the same order.</param>
[GenerateSerializer, Immutable, Alias("trivia.predictions.counts.v1")]
public sealed record PredictionCounts([property: Id(0)] int[] Seats, [property: Id(1)] int[] Counts);
