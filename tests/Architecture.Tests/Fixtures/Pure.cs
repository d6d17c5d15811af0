namespace Trivia.Architecture.Tests.Fixtures;

/// <summary>A rule as it should be, with the machinery that compilers add to records, iterators and lambdas.</summary>
internal sealed record Pure(int Score, DateTimeOffset At)
{
    public IEnumerable<int> Upwards(int step)
    {
        for (var value = Score; value < int.MaxValue - step; value += step)
        {
            yield return value;
        }
    }

    public string Describe(IEnumerable<int> others) =>
        string.Join(", ", others.Where(other => other > Score).Select(other => $"{other} at {At:O}"));
}
