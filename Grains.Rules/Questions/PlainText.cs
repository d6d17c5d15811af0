using System.Text;
using Trivia.Grains.Rules.Texts;

namespace Trivia.Grains.Rules.Questions;

/// <summary>Text from outside, which players will read: one line, and nothing in it that plays tricks on a screen.</summary>
public static class PlainText
{
    /// <summary>
    /// The text composed, so that it has one spelling (see <see cref="Composition"/>), without spaces at its ends, every run
    /// of white space inside it one plain space. What cannot be shown stays, to be found by <see cref="Trick"/>.
    /// </summary>
    /// <param name="text">The text as it came.</param>
    public static string Clean(string text)
    {
        var composed = Composition.Compose(text);
        var clean = new StringBuilder(composed.Length);
        var gap = false;
        foreach (var character in composed)
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

    /// <summary>The form in which two options are compared: clean, in lower case, without what cannot be seen.</summary>
    /// <param name="text">The text as it came.</param>
    public static string Fold(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in Composition.Compose(text).EnumerateRunes())
        {
            if (Glyphs.IsBlank(rune))
            {
                seen.Append(' ');
            }
            else if (!Glyphs.IsHidden(rune) && !Glyphs.IsSelector(rune))
            {
                seen.Append(rune);
            }
        }

        // Letters first come together with marks that something unseen stood between, and then change their case.
        return Composition.Compose(Clean(seen.ToString()).ToLowerInvariant());
    }

    /// <summary>What is wrong with a text that players will read, as <see cref="Trick"/> says it; null when it is fine.</summary>
    /// <param name="text">The text, cleaned.</param>
    /// <param name="charactersMin">Fewest characters.</param>
    /// <param name="charactersMax">Most characters; see <see cref="TextSize.Fits"/>.</param>
    public static string? Problem(string text, int charactersMin, int charactersMax) =>
        TextSize.Fits(text, charactersMin, charactersMax) ? Trick(text) : TextSize.Misfit(text, charactersMin, charactersMax);

    /// <summary>
    /// What in a text would play a trick on a screen, as the end of a sentence that begins with the text's name; null when
    /// nothing would. Joiners are allowed where an emoji or a script needs them.
    /// </summary>
    /// <param name="text">The text, cleaned.</param>
    public static string? Trick(string text)
    {
        Rune last = default, joiner = default;
        var marks = 0;
        for (var index = 0; index < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, index, out var rune))
            {
                return $"has half of a character (U+{(int)text[index]:X4})";
            }

            index += rune.Utf16SequenceLength;
            if (Glyphs.IsJoiner(rune) && joiner == default)
            {
                joiner = rune;
                continue;
            }

            if (Glyphs.IsHidden(rune) || (Glyphs.IsBlank(rune) && !Rune.IsWhiteSpace(rune)))
            {
                return Hidden(rune);
            }

            if (joiner != default && !Glyphs.Shows(last, joiner, rune))
            {
                return Hidden(joiner);
            }

            if (Glyphs.IsMark(rune) && (last == default || Rune.IsWhiteSpace(last)))
            {
                return $"has a mark that stands on nothing (U+{rune.Value:X4})";
            }

            marks = Glyphs.IsFlatMark(rune) ? marks + 1 : 0;
            if (marks > Glyphs.MarksMax)
            {
                return $"has more than {Glyphs.MarksMax} marks on one letter";
            }

            (last, joiner) = (rune, default);
        }

        return joiner == default ? null : Hidden(joiner);
    }

    private static string Hidden(Rune rune) => $"has a character that cannot be shown (U+{rune.Value:X4})";
}
