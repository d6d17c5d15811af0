using Trivia.Grains.Rules.Predictions;

namespace Trivia.Grains.Interfaces.Predictions;

/// <summary>The verdict on a prediction, and what the spectator predicts after it.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Standing">The prediction that stands; null for none.</param>
[GenerateSerializer, Immutable, Alias("trivia.predictions.outcome.v1")]
public readonly record struct PredictionOutcome(
    [property: Id(0)] PredictionVerdict Verdict,
    [property: Id(1)] Prediction? Standing);
