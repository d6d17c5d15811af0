using System.Text;
using Trivia.Grains.Rules.Texts;

namespace Trivia.Grains.Rules.Chat;

/// <summary>A remark as a reader's eye takes it: plain small letters, each with its place in the text.</summary>
/// <param name="Letters">The letters; a space stands for whatever is none.</param>
/// <param name="Places">Where in the text each of them begins and ends.</param>
internal sealed record Reading(string Letters, IReadOnlyList<(int Begin, int End)> Places)
{
    /// <summary>Single letters in a row that are read as one word, however they are kept apart.</summary>
    private const int SpelledMin = 3;

    /// <summary>
    /// The ways in which a text can be read: as it stands; with what stands inside words left out; and with letters that
    /// stand alone drawn together.
    /// </summary>
    /// <param name="text">A text in form C.</param>
    public static IEnumerable<Reading> Of(string text)
    {
        var signs = Signs(text);
        yield return Join(signs, sign => true);
        yield return Join(signs, sign => sign.Letter is not null || sign.IsBlank);
        yield return Spelled(signs);
    }

    private static List<Sign> Signs(string text)
    {
        var runes = new List<(Rune Rune, int Begin, int End)>();
        for (var index = 0; index < text.Length;)
        {
            var rune = Rune.TryGetRuneAt(text, index, out var whole) ? whole : Rune.ReplacementChar;
            var end = index + (rune == Rune.ReplacementChar ? 1 : rune.Utf16SequenceLength);

            // What cannot be seen keeps no letters apart.
            if (Glyphs.IsBlank(rune) || !(Glyphs.IsHidden(rune) || Glyphs.IsSelector(rune) || Glyphs.IsMark(rune)))
            {
                runes.Add((rune, index, end));
            }

            index = end;
        }

        var hasLetters = WordsWithLetters(runes);
        var signs = new List<Sign>(runes.Count);
        for (var index = 0; index < runes.Count; index++)
        {
            var (rune, begin, end) = runes[index];
            var follows = index + 1 < runes.Count && Lookalikes.LetterOf(runes[index + 1].Rune) is not null;
            var letter = Lookalikes.LetterOf(rune) ?? (hasLetters[index] ? Lookalikes.LeetOf(rune, follows) : null);
            signs.Add(new Sign(letter, Glyphs.IsBlank(rune), begin, end));
        }

        return signs;
    }

    /// <summary>Whether the word that a character stands in has a letter: 455 is a number, a55 is none.</summary>
    private static bool[] WordsWithLetters(List<(Rune Rune, int Begin, int End)> runes)
    {
        var has = new bool[runes.Count];
        for (var begin = 0; begin < runes.Count;)
        {
            var end = begin;
            while (end < runes.Count && !Glyphs.IsBlank(runes[end].Rune))
            {
                end++;
            }

            var any = runes.Skip(begin).Take(end - begin).Any(rune => Lookalikes.LetterOf(rune.Rune) is not null);
            Array.Fill(has, any, begin, end - begin);
            begin = end + 1;
        }

        return has;
    }

    private static Reading Join(List<Sign> signs, Func<Sign, bool> isRead)
    {
        var read = signs.Where(isRead).ToList();
        return new Reading(string.Concat(read.Select(sign => sign.Letter ?? ' ')), read.ConvertAll(sign => (sign.Begin, sign.End)));
    }

    private static Reading Spelled(List<Sign> signs)
    {
        var (letters, places) = (new StringBuilder(), new List<(int, int)>());
        var run = new List<Sign>();
        for (var index = 0; index <= signs.Count; index++)
        {
            var isLetter = index < signs.Count && signs[index].Letter is not null;
            var standsAlone = isLetter
                && (index == 0 || signs[index - 1].Letter is null)
                && (index + 1 == signs.Count || signs[index + 1].Letter is null);
            if (standsAlone)
            {
                run.Add(signs[index]);
            }
            else if (index == signs.Count || isLetter)
            {
                // "a" and "I" stand alone anyway, and may belong to what comes before.
                var skipped = run is [{ Letter: 'a' or 'i' }, ..] ? 1 : 0;
                for (var from = 0; from <= skipped && run.Count - from >= SpelledMin; from++)
                {
                    letters.Append(' ');
                    places.Add((run[from].Begin, run[from].Begin));
                    run.Skip(from).ToList().ForEach(sign => letters.Append(sign.Letter));
                    places.AddRange(run.Skip(from).Select(sign => (sign.Begin, sign.End)));
                }

                run.Clear();
            }
        }

        return new Reading(letters.ToString(), places);
    }

    /// <summary>A character that is seen.</summary>
    /// <param name="Letter">The letter that it is or looks like; null for none.</param>
    /// <param name="IsBlank">Whether it keeps words apart.</param>
    /// <param name="Begin">Where it begins in the text.</param>
    /// <param name="End">Where it ends.</param>
    private readonly record struct Sign(char? Letter, bool IsBlank, int Begin, int End);
}
