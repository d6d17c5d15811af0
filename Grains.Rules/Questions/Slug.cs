namespace Trivia.Grains.Rules.Questions;

/// <summary>The short name of a topic or a question: it stands in addresses, file names and grain keys.</summary>
public static class Slug
{
    /// <summary>Longest slug, in characters.</summary>
    public const int LengthMax = 64;

    /// <summary>
    /// Whether a text is a slug: 1–64 characters of a–z, 0–9 and hyphens, with a letter or digit at both ends and no two
    /// hyphens side by side, so that one name has one spelling.
    /// </summary>
    /// <param name="text">The text.</param>
    public static bool IsValid(string? text)
    {
        if (text is not { Length: > 0 and <= LengthMax } || text[0] == '-' || text[^1] == '-')
        {
            return false;
        }

        for (var index = 0; index < text.Length; index++)
        {
            var plain = char.IsAsciiLetterLower(text[index]) || char.IsAsciiDigit(text[index]);
            if (!plain && (text[index] != '-' || text[index - 1] == '-'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A slug as it is shown where nothing else is known: <c>brit-pop-1990-1999</c> is “Brit pop 1990 1999”.</summary>
    /// <param name="slug">The slug; a text that is none comes back as it is.</param>
    public static string Spoken(string slug) =>
        IsValid(slug) ? $"{char.ToUpperInvariant(slug[0])}{slug[1..].Replace('-', ' ')}" : slug;
}
