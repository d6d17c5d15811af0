namespace Trivia.Ops.Packs;

/// <summary>One line of a report.</summary>
/// <param name="Place">Where in the file; empty for the pack as a whole.</param>
/// <param name="Rule">The rule that is broken, e.g. <c>duplicate</c>.</param>
/// <param name="Message">What is wrong, a sentence.</param>
/// <param name="IsError">Whether it stands against an import; otherwise it is advice.</param>
internal sealed record PackNote(string Place, string Rule, string Message, bool IsError);
