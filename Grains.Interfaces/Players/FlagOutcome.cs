using Trivia.Grains.Rules.Feedback;

namespace Trivia.Grains.Interfaces.Players;

/// <summary>What became of a player's flag.</summary>
/// <param name="CaseId">The case: repeats are told by it.</param>
/// <param name="QuestionId">The question.</param>
/// <param name="Body">Its text as it was flagged.</param>
/// <param name="Flag">What the player held against it.</param>
/// <param name="Upheld">Whether the question was fixed or retired.</param>
/// <param name="At">When staff decided.</param>
[GenerateSerializer, Immutable, Alias("trivia.players.flag-outcome.v1")]
public sealed record FlagOutcome(
    [property: Id(0)] string CaseId,
    [property: Id(1)] string QuestionId,
    [property: Id(2)] string Body,
    [property: Id(3)] FlagKind Flag,
    [property: Id(4)] bool Upheld,
    [property: Id(5)] DateTimeOffset At);
