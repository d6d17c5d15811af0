using Trivia.Grains.Rules.Predictions;

namespace Trivia.Grains.Predictions;

/// <summary>The predictions of a shard. Written whole by group commit, as a bracket's answers are.</summary>
[GenerateSerializer, Alias("trivia.grains.predictions.v1")]
internal sealed class PredictionsState
{
    /// <summary>Each spectator's standing prediction.</summary>
    [Id(0)]
    public Dictionary<string, Prediction> ByPlayer { get; set; } = [];
}
