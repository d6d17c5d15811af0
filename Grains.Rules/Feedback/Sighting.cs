using Orleans;

namespace Trivia.Grains.Rules.Feedback;

/// <summary>A game that asked a question, for the rule of flags.</summary>
/// <param name="GameId">The game.</param>
/// <param name="Round">Its round.</param>
/// <param name="At">When somebody first had a say on the question there.</param>
/// <param name="Answerers">How many answered it there.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.sighting.v1")]
public sealed record Sighting(
    [property: Id(0)] string GameId,
    [property: Id(1)] int Round,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] int Answerers);
