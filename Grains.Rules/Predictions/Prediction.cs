using Orleans;

namespace Trivia.Grains.Rules.Predictions;

/// <summary>Whom a spectator takes for the winner.</summary>
/// <param name="Operation">The spectator's own count of predictions: the highest one stands, whatever arrives last.</param>
/// <param name="Seat">Running number of the predicted seat.</param>
/// <param name="Alive">Seats alive when it was made; the more, the bolder.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.prediction.v1")]
public readonly record struct Prediction(
    [property: Id(0)] long Operation,
    [property: Id(1)] int Seat,
    [property: Id(2)] int Alive);
