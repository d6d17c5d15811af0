namespace Trivia.Grains.Interfaces.Predictions;

/// <summary>How the predictions came out.</summary>
/// <param name="Total">Predictions in all.</param>
/// <param name="Right">Those of the winner.</param>
[GenerateSerializer, Immutable, Alias("trivia.predictions.totals.v1")]
public sealed record PredictionTotals([property: Id(0)] int Total, [property: Id(1)] int Right);
