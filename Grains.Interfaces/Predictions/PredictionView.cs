using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Rules.Predictions;

namespace Trivia.Grains.Interfaces.Predictions;

/// <summary>A spectator's prediction with the seat it is about.</summary>
/// <param name="Prediction">The prediction.</param>
/// <param name="Contender">The predicted seat as it is.</param>
[GenerateSerializer, Immutable, Alias("trivia.predictions.view.v1")]
public sealed record PredictionView(
    [property: Id(0)] Prediction Prediction,
    [property: Id(1)] Contender Contender);
