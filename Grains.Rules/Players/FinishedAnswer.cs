using Orleans;

namespace Trivia.Grains.Rules.Players;

/// <summary>One question of a finished game, as one player met it.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="Difficulty">Its difficulty when it was asked.</param>
/// <param name="Right">Whether the player was right; a missing answer of who was there is a wrong one.</param>
/// <param name="ElapsedMs">The elapsed time that counts, in milliseconds; the whole window without an answer.</param>
/// <param name="Authored">Whether the player is its author.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.finished-answer.v1")]
public sealed record FinishedAnswer(
    [property: Id(0)] string QuestionId,
    [property: Id(1)] int Difficulty,
    [property: Id(2)] bool Right,
    [property: Id(3)] int ElapsedMs,
    [property: Id(4)] bool Authored = false);
