namespace Trivia.Architecture.Tests.Reading;

/// <summary>What a rule found; a test passes when that is nothing.</summary>
internal static class Findings
{
    public static void ShouldBeNone(this IEnumerable<string> findings, string rule)
    {
        var found = findings.Distinct().Order(StringComparer.Ordinal).ToList();
        found.Count.ShouldBe(0, $"{rule}{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", found)}");
    }
}
