using System.Text;
using System.Text.RegularExpressions;

namespace Trivia.Grains.Rules.Chat;

/// <summary>A word that is not to be read, in all forms that the list gives it.</summary>
internal sealed class ChatWord
{
    private readonly Regex pattern;

    /// <summary>Makes a word of a line of the list, see <see cref="ChatWords"/>.</summary>
    public ChatWord(ChatVerdict verdict, string name, IEnumerable<string> patterns)
    {
        (Verdict, Name) = (verdict, name);

        // No pattern is tried twice at one place, so no text can be made that takes long to read.
        pattern = new Regex(
            string.Join('|', patterns.Select(Translated)), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    /// <summary>What becomes of a remark with it.</summary>
    public ChatVerdict Verdict { get; }

    /// <summary>What it is called among staff.</summary>
    public string Name { get; }

    /// <summary>Where it stands in a text of plain small letters.</summary>
    public IReadOnlyList<(int Begin, int Length)> In(string letters)
    {
        var found = new List<(int, int)>();
        foreach (var match in pattern.EnumerateMatches(letters))
        {
            found.Add((match.Index, match.Length));
        }

        return found;
    }

    /// <summary>Every letter may be drawn out; <c>|</c> is the edge of a word, <c>?</c> any one letter, <c>_</c> a space that may be missing.</summary>
    private static string Translated(string written)
    {
        var expression = new StringBuilder();
        for (var index = 0; index < written.Length; index++)
        {
            var sign = written[index];
            expression.Append(sign switch
            {
                '|' => @"\b",
                '?' => "[a-z]",
                '_' => " *",
                _ => Drawn(written, ref index),
            });
        }

        return expression.ToString();
    }

    private static string Drawn(string written, ref int index)
    {
        var (letter, count) = (written[index], 1);
        while (index + 1 < written.Length && written[index + 1] == letter)
        {
            (index, count) = (index + 1, count + 1);
        }

        return $"{letter}{{{count},}}";
    }
}
