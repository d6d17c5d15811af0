using System.Collections.Concurrent;
using System.Diagnostics;

namespace Trivia.Benchmarks.Overload;

/// <summary>The run, second by second.</summary>
internal sealed class Timeline
{
    private readonly ConcurrentDictionary<int, SecondTally> seconds = new();
    private readonly long began = Stopwatch.GetTimestamp();

    /// <summary>The second that is now.</summary>
    public int Now => SecondOf(Stopwatch.GetTimestamp());

    /// <summary>The tally of the second that a timestamp falls into.</summary>
    public SecondTally At(long timestamp) => this[SecondOf(timestamp)];

    /// <summary>The tally of a second.</summary>
    public SecondTally this[int second] => seconds.GetOrAdd(second, _ => new SecondTally());

    /// <summary>Some seconds, in order.</summary>
    public IReadOnlyList<SecondTally> Between(int from, int to) => [.. Enumerable.Range(from, Math.Max(0, to - from)).Select(second => this[second])];

    private int SecondOf(long timestamp) => (int)Stopwatch.GetElapsedTime(began, timestamp).TotalSeconds;
}
