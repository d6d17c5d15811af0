namespace Trivia.Grains.Rules.Packs;

/// <summary>Something about a pack as a whole that players would notice.</summary>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="Message">What is wrong, a sentence.</param>
public sealed record PackFinding(PackRule Rule, string Message);
