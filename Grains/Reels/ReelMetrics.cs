using System.Diagnostics.Metrics;

namespace Trivia.Grains.Reels;

/// <summary>What is counted of highlight reels.</summary>
internal sealed class ReelMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string Meter = "Trivia.Reels";

    private readonly Counter<long> made;
    private readonly Counter<long> busy;
    private readonly Counter<long> failed;
    private readonly Counter<long> gone;
    private readonly Histogram<double> painted;
    private readonly Histogram<long> size;

    public ReelMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Meter);
        made = meter.CreateCounter<long>("trivia.reels.made", description: "Reels made.");
        busy = meter.CreateCounter<long>("trivia.reels.busy", description: "Reels that found no place to be drawn and came again later.");
        failed = meter.CreateCounter<long>("trivia.reels.failed", description: "Reels given up.");
        gone = meter.CreateCounter<long>("trivia.reels.gone", description: "Reels that are no more, by reason.");
        painted = meter.CreateHistogram<double>("trivia.reels.painting", "s", "How long drawing a reel took.");
        size = meter.CreateHistogram<long>("trivia.reels.size", "By", "Bytes of a reel.");
    }

    public void Made(int bytes)
    {
        made.Add(1);
        size.Record(bytes);
    }

    public void Painted(TimeSpan took) => painted.Record(took.TotalSeconds);

    public void FoundNoPlace() => busy.Add(1);

    public void GivenUp() => failed.Add(1);

    public void TakenDown() => gone.Add(1, new KeyValuePair<string, object?>("reason", "taken-down"));

    public void Expired() => gone.Add(1, new KeyValuePair<string, object?>("reason", "expired"));
}
