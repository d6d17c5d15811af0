using System.Diagnostics.Metrics;

namespace Trivia.Grains.Datasets;

/// <summary>Figures of data sets.</summary>
internal sealed class DatasetMetrics
{
    private readonly Counter<long> made;
    private readonly Counter<long> rows;
    private readonly Counter<long> failures;

    /// <summary>Makes the instruments.</summary>
    public DatasetMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("Trivia.Grains");
        made = meter.CreateCounter<long>("trivia.datasets.made", "{dataset}", "Data sets that came into the catalogue.");
        rows = meter.CreateCounter<long>("trivia.datasets.rows", "{row}", "Their rows.");
        failures = meter.CreateCounter<long>("trivia.datasets.failures", "{step}", "Steps that failed, to be taken again.");
    }

    /// <summary>One came into the catalogue.</summary>
    public void Made(long count)
    {
        made.Add(1);
        rows.Add(count);
    }

    /// <summary>A step failed.</summary>
    public void Failed() => failures.Add(1);
}
