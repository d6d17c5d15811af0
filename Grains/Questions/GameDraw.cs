using System.Collections.Immutable;

namespace Trivia.Grains.Questions;

/// <summary>What a game drew.</summary>
/// <param name="GameId">The game.</param>
/// <param name="QuestionIds">Its questions, in the order drawn.</param>
[GenerateSerializer, Immutable, Alias("trivia.questions.game-draw.v1")]
internal sealed record GameDraw(
    [property: Id(0)] string GameId,
    [property: Id(1)] ImmutableArray<string> QuestionIds);
