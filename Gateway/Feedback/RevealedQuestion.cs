namespace Trivia.Gateway.Feedback;

/// <summary>A question that has been revealed, for votes and flags.</summary>
/// <param name="GameId">The royale or lobby.</param>
/// <param name="Round">The round.</param>
/// <param name="QuestionId">The question.</param>
/// <param name="Version">Its version.</param>
/// <param name="Answerers">How many answered it.</param>
internal readonly record struct RevealedQuestion(string GameId, int Round, string QuestionId, int Version, int Answerers);
