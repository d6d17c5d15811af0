using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Questions;

/// <summary>A lobby's wish for questions that its players have not met lately.</summary>
/// <param name="Count">How many, at most.</param>
/// <param name="Seed">Orders questions of equal quality.</param>
/// <param name="MetOn">Numbers of questions that players of the lobby have met, with the last day on which one did; see
/// <see cref="Rules.Players.SeenQuestions"/>.</param>
[GenerateSerializer, Immutable, Alias("trivia.questions.pick-request.v1")]
public sealed record PickRequest(
    [property: Id(0)] int Count,
    [property: Id(1)] long Seed,
    [property: Id(2)] ImmutableDictionary<int, int> MetOn);
