namespace Trivia.Grains.Rules.Questions;

/// <summary>A live question that a draw may take.</summary>
/// <param name="Id">The question.</param>
/// <param name="Quality">Quality score, 0–1.</param>
/// <param name="LastDrawn">When a game last drew it; null for never.</param>
public readonly record struct DrawCandidate(string Id, double Quality, DateTimeOffset? LastDrawn);
