using System.Globalization;

namespace Trivia.Crash;

/// <summary>Seeds as the command line names them: <c>7</c> or <c>1..10</c>.</summary>
internal static class SeedRange
{
    private const int SeedsMax = 10_000;

    /// <returns>Null when the text names no seeds.</returns>
    public static IReadOnlyList<int>? Parse(string text)
    {
        var ends = text.Split("..", 2);
        return TryRead(ends[0], out var first) && TryRead(ends[^1], out var last) && first >= 1 && last >= first && last - first < SeedsMax
            ? [.. Enumerable.Range(first, last - first + 1)]
            : null;
    }

    private static bool TryRead(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
