namespace Trivia.ModelServer.Writing;

/// <summary>A question about nothing that exists.</summary>
/// <param name="Body">What it asks.</param>
/// <param name="Correct">The right option.</param>
/// <param name="Distractors">The others.</param>
internal sealed record InventedQuestion(string Body, string Correct, IReadOnlyList<string> Distractors);
