using System.Collections.Immutable;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Interfaces.Questions;

/// <summary>How a question went in a game, or in a bracket of it: counts only, whoever played.</summary>
/// <param name="GameId">The game and its round.</param>
/// <param name="Part">Number of the part, from 0.</param>
/// <param name="Parts">Parts of the game.</param>
/// <param name="Picks">Picks of each stored option, the right one first.</param>
/// <param name="Surprise">What moves the difficulty; none in games that are not rated.</param>
[GenerateSerializer, Immutable, Alias("trivia.questions.observation.v1")]
public sealed record QuestionObservation(
    [property: Id(0)] string GameId,
    [property: Id(1)] int Part,
    [property: Id(2)] int Parts,
    [property: Id(3)] ImmutableArray<int> Picks,
    [property: Id(4)] Surprise Surprise);
