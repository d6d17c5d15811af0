using System.Text;

namespace Trivia.Grains.Rules.Texts;

/// <summary>
/// Composes texts: Unicode's normalisation form C (UAX #15), in which every letter with its marks has one spelling. .NET's
/// own composes only with ICU, and without it says of everything that it is composed.
/// </summary>
public static class Composition
{
    /// <summary>Everything below the first combining mark is composed as it stands.</summary>
    private const char Plain = '\u0300';

    /// <summary>A text in form C. Halves of surrogate pairs stay where they are.</summary>
    /// <param name="text">Any text.</param>
    public static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(Plain, char.MaxValue))
        {
            return text;
        }

        var points = TakeApart(text);
        SortMarks(points);
        return Write(PutTogether(points));
    }

    private static List<int> TakeApart(string text)
    {
        var points = new List<int>(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            int point = text[index];
            if (Rune.TryGetRuneAt(text, index, out var rune))
            {
                point = rune.Value;
                index += rune.Utf16SequenceLength - 1;
            }

            if (CompositionTable.PartsOf(point) is { } parts)
            {
                points.AddRange(parts);
            }
            else if (!Hangul.TryTakeApart(point, points))
            {
                points.Add(point);
            }
        }

        return points;
    }

    /// <summary>Puts the marks of each letter in order of their classes; those of one class keep theirs.</summary>
    private static void SortMarks(List<int> points)
    {
        for (var begin = 0; begin < points.Count; begin++)
        {
            var end = begin;
            while (end < points.Count && CompositionTable.ClassOf(points[end]) > 0)
            {
                end++;
            }

            if (end - begin > 1)
            {
                int[] sorted = [.. points.GetRange(begin, end - begin).OrderBy(CompositionTable.ClassOf)];
                for (var index = 0; index < sorted.Length; index++)
                {
                    points[begin + index] = sorted[index];
                }
            }

            begin = end;
        }
    }

    private static List<int> PutTogether(List<int> points)
    {
        const int none = -1;
        var composed = new List<int>(points.Count);
        var letter = none;
        var lastClass = 0;
        foreach (var point in points)
        {
            var order = CompositionTable.ClassOf(point);

            // A mark reaches its letter unless one of the same class, or another letter, stands between.
            var reaches = letter != none && (letter == composed.Count - 1 || (lastClass > 0 && lastClass < order));
            if (reaches && TryJoin(composed[letter], point, out var whole))
            {
                composed[letter] = whole;
                continue;
            }

            if (order == 0)
            {
                letter = composed.Count;
            }

            lastClass = order;
            composed.Add(point);
        }

        return composed;
    }

    private static bool TryJoin(int first, int second, out int whole) =>
        CompositionTable.TryJoin(first, second, out whole) || Hangul.TryJoin(first, second, out whole);

    private static string Write(List<int> points)
    {
        var text = new StringBuilder(points.Count);
        foreach (var point in points)
        {
            if (Rune.TryCreate(point, out var rune))
            {
                text.Append(rune);
            }
            else
            {
                text.Append((char)point);
            }
        }

        return text.ToString();
    }
}
