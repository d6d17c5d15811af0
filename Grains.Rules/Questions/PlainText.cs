using System.Globalization;
using System.Text;

namespace Trivia.Grains.Rules.Questions;

/// <summary>Text from outside, which players will read: one line, and nothing in it that plays tricks on a screen.</summary>
public static class PlainText
{
    /// <summary>The text without spaces at its ends, every run of white space inside it one plain space.</summary>
    /// <param name="text">The text as it came.</param>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var gap = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                gap = clean.Length > 0;
                continue;
            }

            if (gap)
            {
                clean.Append(' ');
                gap = false;
            }

            clean.Append(character);
        }

        return clean.ToString();
    }

    /// <summary>The form in which two options are compared: clean and in lower case.</summary>
    /// <param name="text">The text as it came.</param>
    public static string Fold(string text) => Clean(text).ToLowerInvariant();

    /// <summary>
    /// Whether the text has a character that is not to be shown: a control, half of a surrogate pair, an unassigned or
    /// private one, or an invisible format character, such as the marks that turn the direction of writing. The joiners
    /// that emoji and several scripts need are allowed.
    /// </summary>
    /// <param name="text">The text, cleaned.</param>
    public static bool HasUnprintable(string text)
    {
        const int zeroWidthNonJoiner = 0x200C;
        const int zeroWidthJoiner = 0x200D;
        for (var index = 0; index < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, index, out var rune))
            {
                return true;
            }

            var hidden = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            if (hidden && rune.Value is not (zeroWidthNonJoiner or zeroWidthJoiner))
            {
                return true;
            }

            index += rune.Utf16SequenceLength;
        }

        return false;
    }
}
