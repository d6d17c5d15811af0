using System.Collections.Immutable;
using System.Text;

namespace Trivia.Grains.Rules.Questions.Screening;

/// <summary>The words of a text, as screening compares them.</summary>
public static class Words
{
    /// <summary>
    /// The words in order, folded (see <see cref="PlainText.Fold"/>): runs of letters, marks and digits. An apostrophe inside
    /// a word is dropped, so that it may be typed either way.
    /// </summary>
    /// <param name="text">Any text.</param>
    public static ImmutableArray<string> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        foreach (var rune in PlainText.Fold(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Texts.Glyphs.IsMark(rune))
            {
                word.Append(rune);
            }
            else if (rune.Value is not ('\'' or '’') && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words.ToImmutable();
    }

    /// <summary>The form in which two answers are compared: words alone, one space between them, no leading article.</summary>
    /// <param name="answer">An option.</param>
    /// <returns>The folded option itself when it has no words, such as <c>+</c>.</returns>
    public static string Normalise(string answer)
    {
        var words = Of(answer);
        if (words.Length > 1 && words[0] is "a" or "an" or "the")
        {
            words = words.RemoveAt(0);
        }

        return words.IsEmpty ? PlainText.Fold(answer) : string.Join(' ', words);
    }
}
