using System.Text.RegularExpressions;

namespace Trivia.Http.Tests.Hosting;

/// <summary><c>docs/PROTOCOL.md</c>, as far as it can be checked.</summary>
public static partial class ProtocolPage
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "PROTOCOL.md"));

    /// <summary>The lines below a heading, up to the next one of its rank or above.</summary>
    public static IReadOnlyList<string> Section(string heading)
    {
        var rank = heading.IndexOf(' ', StringComparison.Ordinal);
        var below = Lines.SkipWhile(line => line != heading).Skip(1).ToList();
        below.ShouldNotBeEmpty($"There is no heading “{heading}”.");
        return [.. below.TakeWhile(line => !(line.StartsWith('#') && line.IndexOf(' ', StringComparison.Ordinal) <= rank))];
    }

    /// <summary>Everything in backticks in the first column of the tables of a section.</summary>
    public static IEnumerable<string> FirstColumn(IEnumerable<string> section) =>
        from line in section
        where line.StartsWith("| `", StringComparison.Ordinal)
        from name in Names(line.Split('|')[1])
        select name;

    /// <summary>Everything in backticks.</summary>
    public static IEnumerable<string> Names(string text) => Code().Matches(text).Select(match => match.Groups[1].Value);

    /// <summary>The headings of a rank in a section, without those marks.</summary>
    public static IEnumerable<string> Headings(IEnumerable<string> section, string marks) =>
        from line in section
        where line.StartsWith(marks + " ", StringComparison.Ordinal)
        select line[(marks.Length + 1)..];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
