using System.Globalization;

namespace Trivia.Grains.Rules.Texts;

/// <summary>How letters fall apart, how they are put together, and in which order their marks stand.</summary>
internal static partial class CompositionTable
{
    private static readonly Dictionary<int, int[]> Parts = [];
    private static readonly Dictionary<(int First, int Second), int> Wholes = [];
    private static readonly Dictionary<int, int> Classes = [];

    static CompositionTable()
    {
        var whole = ReadDecompositions();
        ReadClasses();

        // A long one ends in a mark upon a shorter one, so those come first.
        foreach (var (point, parts) in whole.OrderBy(entry => entry.Parts.Length))
        {
            var first = parts[0];
            foreach (var part in parts.AsSpan(1, parts.Length - 2))
            {
                first = Wholes[(first, part)];
            }

            Wholes.Add((first, parts[^1]), point);
        }
    }

    /// <summary>What a code point falls apart into, to the end; null when it does not.</summary>
    public static int[]? PartsOf(int point) => Parts.GetValueOrDefault(point);

    /// <summary>The code point that two make together.</summary>
    public static bool TryJoin(int first, int second, out int whole) => Wholes.TryGetValue((first, second), out whole);

    /// <summary>Where a mark stands among the marks of its letter; 0 for what begins a letter or stays in its place.</summary>
    public static int ClassOf(int point) => Classes.GetValueOrDefault(point);

    // "C0=41+300 41+301": U+00C0 is 41 and 300, and the next one, U+00C1, is 41 and 301. "~" is never put together again.
    private static List<(int Point, int[] Parts)> ReadDecompositions()
    {
        var whole = new List<(int Point, int[] Parts)>();
        var point = 0;
        foreach (var range in Words(DecompositionData))
        {
            var word = DecompositionData.AsSpan(range);
            var mark = word.IndexOf('=');
            point = mark < 0 ? point + 1 : Hex(word[..mark]);
            word = word[(mark + 1)..];
            var lost = word[0] == '~';
            int[] parts = [.. word.TrimStart('~').ToString().Split('+').Select(part => Hex(part))];
            Parts.Add(point, parts);
            if (!lost && parts.Length > 1)
            {
                whole.Add((point, parts));
            }
        }

        return whole;
    }

    // "711=32 732-733=51": U+0711 is of class 32, U+0732 and U+0733 are of class 51.
    private static void ReadClasses()
    {
        foreach (var range in Words(ClassData))
        {
            var word = ClassData.AsSpan(range);
            var (dash, mark) = (word.IndexOf('-'), word.IndexOf('='));
            var from = Hex(word[..(dash < 0 ? mark : dash)]);
            var to = dash < 0 ? from : Hex(word[(dash + 1)..mark]);
            var order = int.Parse(word[(mark + 1)..], NumberStyles.None, CultureInfo.InvariantCulture);
            for (var point = from; point <= to; point++)
            {
                Classes.Add(point, order);
            }
        }
    }

    private static List<Range> Words(string data)
    {
        var words = new List<Range>();
        foreach (var range in data.AsSpan().SplitAny(' ', '\n'))
        {
            if (range.Start.Value < range.End.Value)
            {
                words.Add(range);
            }
        }

        return words;
    }

    private static int Hex(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
