using System.Collections.Immutable;
using System.Text;
using Trivia.Grains.Rules.Questions;
using Trivia.Grains.Rules.Texts;

namespace Trivia.Grains.Rules.Chat;

/// <summary>
/// Judges remarks by the words in them, read as an eye reads them: whatever script the letters are of, drawn out, spelled
/// with spaces, or written in digits. Pure: the same text, the same judgement.
/// </summary>
public static class WordList
{
    private static readonly Rune Mask = new('•');

    /// <summary>Judges a text.</summary>
    /// <param name="text">Any text; what is shown of it is cleaned by <see cref="PlainText.Clean"/>.</param>
    public static ChatJudgement Judge(string text)
    {
        var clean = PlainText.Clean(text);
        var hits = (from reading in Reading.Of(clean)
                    let innocents = Innocents(reading.Letters)
                    from word in ChatWords.All
                    from hit in word.In(reading.Letters)
                    where !innocents.Exists(innocent => innocent.Begin <= hit.Begin && hit.Begin + hit.Length <= innocent.End)
                    select (Word: word, Begin: reading.Places[hit.Begin].Begin, reading.Places[hit.Begin + hit.Length - 1].End)).ToList();
        if (hits.Count == 0)
        {
            return new ChatJudgement(ChatVerdict.Allow, clean, []);
        }

        return new ChatJudgement(
            hits.Max(hit => hit.Word.Verdict),
            Masked(clean, [.. hits.Select(hit => (hit.Begin, hit.End))]),
            [.. hits.Select(hit => hit.Word.Name).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>Where a reading holds what passes.</summary>
    private static List<(int Begin, int End)> Innocents(string letters)
    {
        var found = new List<(int, int)>();
        foreach (var match in ChatWords.Passing.EnumerateMatches(letters))
        {
            found.Add((match.Index, match.Index + match.Length));
        }

        return found;
    }

    /// <summary>Puts dots for every character of the words that were hit.</summary>
    private static string Masked(string text, ImmutableArray<(int Begin, int End)> hits)
    {
        var hidden = new bool[text.Length];
        foreach (var (hitBegin, hitEnd) in hits)
        {
            // The rest of the word as well: half a word says it all.
            var (begin, end) = (hitBegin, hitEnd);
            while (begin > 0 && !char.IsWhiteSpace(text[begin - 1]))
            {
                begin--;
            }

            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            Array.Fill(hidden, true, begin, end - begin);
        }

        var masked = new StringBuilder(text.Length);
        var index = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!hidden[index])
            {
                masked.Append(rune);
            }
            else if (!Glyphs.IsMark(rune) && !Glyphs.IsHidden(rune) && !Glyphs.IsSelector(rune))
            {
                masked.Append(Rune.IsWhiteSpace(rune) ? rune : Mask);
            }

            index += rune.Utf16SequenceLength;
        }

        return masked.ToString();
    }
}
