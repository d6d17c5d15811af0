using System.Text.RegularExpressions;

namespace Trivia.Grains.Rules.Questions.Screening;

/// <summary>Words that make a question true only while it is new. Fine where the text says as of when: "as of 2020".</summary>
public static partial class StaleWords
{
    /// <summary>The word that goes stale; null when there is none or the text carries its date.</summary>
    /// <param name="text">A body or an explanation.</param>
    public static string? In(string text)
    {
        var words = string.Join(' ', Words.Of(text));
        var match = Stale().Match(words);
        return match.Success && !Dated().IsMatch(words) ? match.Value : null;
    }

    [GeneratedRegex(@"\bas of (?:january |february |march |april |may |june |july |august |september |october |november |december )?(?:1\d{3}|20\d{2})\b")]
    private static partial Regex Dated();

    // "Current" alone may flow in a wire or a sea; of a holder of an office it means now.
    [GeneratedRegex(@"\b(?:currently|nowadays|presently|recently|reigning|as of|to date|so far|up to now|until now|at (?:the moment|present)"
        + @"|latest|newest|most recent|this (?:year|season|decade|century)|(?:last|next) year|these days"
        + @"|current (?:[a-z]+ )?(?:champions?|record|holders?|president|prime minister|king|queen|pope|monarch|leader|ceo|manager|captain|mayor|minister|government|owner|version))\b")]
    private static partial Regex Stale();
}
