using System.Diagnostics.Metrics;

namespace Trivia.Grains.Royale;

/// <summary>Metrics of royales.</summary>
internal sealed class RoyaleMetrics : IDisposable
{
    private readonly Meter meter;
    private readonly Counter<long> answers;
    private readonly Counter<long> voids;
    private readonly Counter<long> eliminated;
    private readonly Histogram<double> lockToCut;

    public RoyaleMetrics(IMeterFactory meters)
    {
        meter = meters.Create("Trivia.Royale");
        answers = meter.CreateCounter<long>("trivia.royale.answers", "{answer}", "Answers counted at the close of rounds.");
        voids = meter.CreateCounter<long>("trivia.royale.voids", "{round}", "Rounds voided.");
        eliminated = meter.CreateCounter<long>("trivia.royale.eliminated", "{seat}", "Seats removed by cuts.");
        lockToCut = meter.CreateHistogram<double>(
            "trivia.royale.lock_to_cut", "s", "From the decision to lock to the cut stored and applied.");
    }

    public void RoundClosed(int answered) => answers.Add(answered);

    public void RoundVoided() => voids.Add(1);

    public void CutMade(int removed, TimeSpan elapsed)
    {
        eliminated.Add(removed);
        lockToCut.Record(elapsed.TotalSeconds);
    }

    public void Dispose() => meter.Dispose();
}
