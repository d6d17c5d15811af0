using System.Globalization;
using System.Text;

namespace Trivia.Silo.Reels.Texts;

/// <summary>Cuts a line into runs of one font and one direction, in the order in which they stand on the line.</summary>
/// <remarks>
/// Unicode's bidirectional algorithm (UAX #9) without its embeddings, which no name or question can hold: strong letters,
/// numbers, and neutrals that follow their neighbours or the line.
/// </remarks>
internal static class Runs
{
    private enum Side
    {
        Neutral,
        Left,
        Right,
        Number,
    }

    /// <summary>The runs. A run without a font has no glyphs in any: its characters are drawn as tiles.</summary>
    public static IReadOnlyList<Run> Of(string text, IReadOnlyList<FontFace> faces)
    {
        var elements = Elements(text);
        var sides = elements.ConvertAll(SideOf);
        var lineIsRight = sides.Find(side => side is Side.Left or Side.Right) == Side.Right;
        var levels = Levels(sides, lineIsRight);
        var runs = new List<Run>();
        for (var begin = 0; begin < elements.Count;)
        {
            var face = FaceOf(elements[begin], faces);
            var end = begin + 1;
            while (end < elements.Count && levels[end] == levels[begin] && Continues(elements[end], face, faces))
            {
                end++;
            }

            runs.Add(new Run(string.Concat(elements.GetRange(begin, end - begin)), face, levels[begin], end - begin));
            begin = end;
        }

        return Reordered(runs);
    }

    /// <summary>The characters of a text as a reader counts them.</summary>
    public static List<string> Elements(string text)
    {
        var elements = new List<string>();
        for (var each = StringInfo.GetTextElementEnumerator(text); each.MoveNext();)
        {
            elements.Add(each.GetTextElement());
        }

        return elements;
    }

    private static bool Continues(string element, FontFace? face, IReadOnlyList<FontFace> faces) => FaceOf(element, faces) == face;

    // A presentation selector or a joiner needs no glyph of its own.
    private static FontFace? FaceOf(string element, IReadOnlyList<FontFace> faces) =>
        faces.FirstOrDefault(face => element.EnumerateRunes().All(rune =>
            rune.Value is 0x200D or 0x200C or (>= 0xFE00 and <= 0xFE0F) || face.Has(rune.Value)));

    private static Side SideOf(string element)
    {
        Rune.DecodeFromUtf16(element, out var rune, out _);
        return rune.Value switch
        {
            (>= 0x0660 and <= 0x0669) or (>= 0x06F0 and <= 0x06F9) => Side.Number,
            (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF)
                or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF) => Side.Right,
            _ when Rune.IsDigit(rune) => Side.Number,
            _ when Rune.IsLetter(rune) => Side.Left,
            _ => Side.Neutral,
        };
    }

    /// <summary>An odd level runs to the left; numbers never do.</summary>
    private static int[] Levels(List<Side> sides, bool lineIsRight)
    {
        var levels = new int[sides.Count];
        for (var index = 0; index < levels.Length; index++)
        {
            var side = sides[index];
            if (side == Side.Neutral)
            {
                var before = index == 0 ? null : (Side?)sides[index - 1];
                var after = sides.Skip(index).Select(next => (Side?)next).FirstOrDefault(next => next != Side.Neutral);
                before = before is Side.Number ? (lineIsRight ? Side.Right : Side.Left) : before;
                side = before == after && before is not null ? before.Value : lineIsRight ? Side.Right : Side.Left;
                sides[index] = side;
            }

            levels[index] = side switch
            {
                Side.Right => 1,
                Side.Left => lineIsRight ? 2 : 0,
                _ => lineIsRight || (index > 0 && levels[index - 1] > 0) ? 2 : 0,
            };
        }

        return levels;
    }

    private static List<Run> Reordered(List<Run> runs)
    {
        for (var level = runs.Count == 0 ? 0 : runs.Max(run => run.Level); level > 0; level--)
        {
            for (var begin = 0; begin < runs.Count; begin++)
            {
                var count = runs.Skip(begin).TakeWhile(run => run.Level >= level).Count();
                runs.Reverse(begin, count);
                begin += count;
            }
        }

        return runs;
    }

    /// <summary>A part of a line.</summary>
    /// <param name="Text">Its text as it is written in memory.</param>
    /// <param name="Face">The font that has it; null for none.</param>
    /// <param name="Level">Depth of direction; odd runs to the left.</param>
    /// <param name="Characters">How many a reader counts.</param>
    internal sealed record Run(string Text, FontFace? Face, int Level, int Characters);
}
