namespace Trivia.Grains.Rules.Questions.Screening;

/// <summary>Something that is wrong with a question.</summary>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="Message">What is wrong, a sentence. Quotes no option: sentences may reach logs before a reveal.</param>
public sealed record ScreenFinding(ScreenRule Rule, string Message);
