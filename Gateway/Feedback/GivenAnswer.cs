namespace Trivia.Gateway.Feedback;

/// <summary>A player's part in the round whose question a vote is about.</summary>
/// <param name="Answered">Whether there was an answer.</param>
/// <param name="Correct">Whether it was right.</param>
/// <param name="ElapsedMs">Its elapsed time in milliseconds.</param>
internal readonly record struct GivenAnswer(bool Answered, bool Correct, int ElapsedMs);
