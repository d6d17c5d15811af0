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
}
