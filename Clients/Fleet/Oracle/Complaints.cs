using System.Globalization;

namespace Trivia.Fleet.Oracle;

/// <summary>Gathers violations; of one rule it keeps the first hundred and counts the others.</summary>
internal sealed class Complaints
{
    private const int KeptPerRule = 100;

    private readonly List<Violation> kept = [];
    private readonly Dictionary<string, int> counts = [];

    public void Add(string rule, FormattableString message)
    {
        var count = counts[rule] = counts.GetValueOrDefault(rule) + 1;
        if (count <= KeptPerRule)
        {
            kept.Add(new Violation(rule, message.ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Complains unless two values are the same.</summary>
    public void Expect<T>(string rule, FormattableString what, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            Add(rule, $"{what.ToString(CultureInfo.InvariantCulture)}: {expected} expected, {actual} told.");
        }
    }

    public IReadOnlyList<Violation> All() =>
    [
        .. kept,
        .. from count in counts
           where count.Value > KeptPerRule
           select new Violation(count.Key, string.Create(CultureInfo.InvariantCulture, $"… and {count.Value - KeptPerRule} more.")),
    ];
}
