using System.Text.RegularExpressions;

namespace Trivia.Grains.Rules.Questions.Screening;

/// <summary>
/// What only a model writes into a question: refusals, talk of itself or of its instructions, addresses, markup, and bodies that
/// ask nothing. For drafts, beside <see cref="QuestionScreen"/>; a person's pack may well ask about a language model.
/// </summary>
public static partial class ModelWording
{
    /// <summary>What in a draft is no question's wording, as a sentence; null when all of it is.</summary>
    /// <param name="draft">The draft, cleaned; see <see cref="QuestionRules.Clean"/>.</param>
    public static string? Problem(QuestionText draft)
    {
        string[] texts = [draft.Body, draft.Correct, .. draft.Distractors, draft.Explanation ?? ""];
        if (texts.Any(text => Talk().IsMatch(string.Join(' ', Words.Of(text)))))
        {
            return "It speaks of a model or its instructions, or refuses.";
        }

        return texts.Any(Markup().IsMatch) ? "It holds an address, markup or code."
            : Asks(draft.Body) ? null
            : "The body asks nothing.";
    }

    // "Name the capital of Mali." asks as well as a question mark does; other scripts have marks of their own.
    private static bool Asks(string body) => body.IndexOfAny(['?', '？', '؟', '՞']) >= 0 || Command().IsMatch(body);

    [GeneratedRegex(@"\bas an ai\b|\b(?:ai|large) (?:language )?model\b|\bi (?:am|m) (?:sorry|unable|not able)\b|\bim (?:sorry|unable|not able)\b"
        + @"|\bi (?:cannot|can not|cant|wont|will not) (?:help|assist|provide|generate|create|comply|write)\b"
        + @"|\b(?:system|developer) (?:prompt|message|instructions?)\b|\bignore (?:all |any |the )*(?:previous|prior|above|earlier)\b|\bprevious instructions\b|\bapi keys?\b")]
    private static partial Regex Talk();

    [GeneratedRegex(@"https?:|www\.|<[a-z/!]|```|\{\{|\[[^\]]*\]\(|\\u[0-9a-f]{4}|""\s*:\s*[""\[{]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex(@"^(?:name|complete|finish|identify|find|give|say|which|who|what|where|when|how)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Command();
}
