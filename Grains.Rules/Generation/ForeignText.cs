using System.Text.RegularExpressions;
using Trivia.Grains.Rules.Questions;
using Trivia.Grains.Rules.Questions.Screening;

namespace Trivia.Grains.Rules.Generation;

/// <summary>
/// What belongs into no question and can only be meant for a machine that reads it: for the second reader, or for whatever shows
/// the question. Beside <see cref="ModelWording"/>, which finds what models say of themselves.
/// </summary>
public static partial class ForeignText
{
    /// <summary>What is foreign in a draft, a sentence; null for nothing.</summary>
    /// <param name="draft">The draft, cleaned.</param>
    public static string? Problem(QuestionText draft)
    {
        string[] texts = [draft.Body, draft.Correct, .. draft.Distractors, draft.Explanation ?? ""];
        return texts.Any(ForMachines().IsMatch) ? "It speaks to a machine, not to a player." : ModelWording.Problem(draft);
    }

    [GeneratedRegex(
        @"\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|prompts?|rules)\b|\b(?:assistant|system|user)\s*:|<\||\$\{"
        + @"|\b(?:javascript|data|file):\S|\bmark (?:every|all|this|the)\b.{0,40}\b(?:right|correct)\b"
        + @"|\b(?:choose|pick|select|answer) (?:with )?(?:option|choice|number) [0-3a-d]\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForMachines();
}
