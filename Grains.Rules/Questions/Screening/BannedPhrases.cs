using System.Text.RegularExpressions;

namespace Trivia.Grains.Rules.Questions.Screening;

/// <summary>Options that speak of other options, which a shuffle makes nonsense of, and questions that are no questions.</summary>
public static partial class BannedPhrases
{
    /// <summary>The phrase in an option that may not be there; null when there is none.</summary>
    /// <param name="option">An option.</param>
    public static string? InOption(string option)
    {
        var text = string.Join(' ', Words.Of(option));
        return Found(OptionPhrases().Match(text)) ?? Found(LettersOnly().Match(text));
    }

    /// <summary>The phrase in a body that may not be there; null when there is none.</summary>
    /// <param name="body">What a question asks.</param>
    public static string? InBody(string body) => Found(BodyPhrases().Match(string.Join(' ', Words.Of(body))));

    private static string? Found(Match match) => match.Success ? match.Value : null;

    [GeneratedRegex(@"\b(?:all|none|both|any|either|neither|each|some|two|three|one|more than one) of (?:the )?(?:above|below|these|those|them|others?|following|options|answers)\b"
        + @"|\b(?:answers?|options?) [a-d1-4]\b|\bnot (?:listed|given|enough information)\b|^(?:i )?do ?nt know$|^all three$|^all four$|^no idea$|^other$|^none$|^n a$")]
    private static partial Regex OptionPhrases();

    // "A and C", "both B and D"; a lone letter may be the answer itself, such as a vitamin.
    [GeneratedRegex("^(?:both )?[a-d] (?:and|or) [a-d]$")]
    private static partial Regex LettersOnly();

    [GeneratedRegex(@"\b(?:all|none) of the above\b|\btrue or false\b|\btrick question\b|\b(?:choose|pick|select) (?:the|an?|all) (?:correct|right|best) (?:answers?|options?)\b|\bignore (?:all|any|the) (?:previous|prior|above)\b")]
    private static partial Regex BodyPhrases();
}
