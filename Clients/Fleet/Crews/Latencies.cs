using HdrHistogram;

namespace Trivia.Fleet.Crews;

/// <summary>A histogram of times, exact to three digits, that any thread may add to.</summary>
internal sealed class Latencies
{
    private const long MicrosecondsMax = 60L * 60 * 1_000_000;
    private const int Digits = 3;

    private readonly LongHistogram histogram = new(MicrosecondsMax, Digits);
    private readonly Lock gate = new();

    /// <summary>Adds a time; one below zero, which two clocks can make of nothing, counts as zero.</summary>
    public void Add(TimeSpan time) => Add((long)time.TotalMicroseconds, 1);

    /// <summary>Adds times of another process.</summary>
    public void Add(IReadOnlyList<long> counted)
    {
        for (var index = 0; index + 1 < counted.Count; index += 2)
        {
            Add(counted[index], counted[index + 1]);
        }
    }

    /// <summary>Microseconds and how many times they were, one after the other.</summary>
    public IReadOnlyList<long> ToCounted()
    {
        lock (gate)
        {
            return [.. histogram.RecordedValues().SelectMany(value =>
                (IEnumerable<long>)[value.ValueIteratedTo, value.CountAddedInThisIterationStep])];
        }
    }

    /// <summary>How many times have been added.</summary>
    public long Count
    {
        get
        {
            lock (gate)
            {
                return histogram.TotalCount;
            }
        }
    }

    /// <summary>A percentile in milliseconds; 0 when nothing has been added.</summary>
    public double Milliseconds(double percentile)
    {
        lock (gate)
        {
            return histogram.TotalCount == 0 ? 0 : histogram.GetValueAtPercentile(percentile) / 1000.0;
        }
    }

    private void Add(long microseconds, long count)
    {
        lock (gate)
        {
            histogram.RecordValueWithCount(Math.Clamp(microseconds, 0, MicrosecondsMax), count);
        }
    }
}
