namespace Trivia.Fleet.Oracle;

/// <summary>A difference between what the server said and what follows from the rules.</summary>
/// <param name="Rule">What was broken, in a word or two; stable.</param>
/// <param name="Message">Where and how, for people.</param>
internal sealed record Violation(string Rule, string Message);
