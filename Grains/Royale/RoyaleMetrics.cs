using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Royale;

/// <summary>Metrics of royales: meter <c>Trivia.Royale</c>, times in seconds.</summary>
internal sealed class RoyaleMetrics : IDisposable
{
    /// <summary>Live royales of a silo that are told of one by one: each is a series.</summary>
    private const int RoyalesMax = 100;

    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30],
    };

    private readonly Meter meter;
    private readonly Counter<long> answers;
    private readonly Counter<long> voids;
    private readonly Counter<long> eliminated;
    private readonly Histogram<double> lockToCut;
    private readonly Histogram<double> phaseDelay;
    private readonly ConcurrentDictionary<string, int> alive = new();

    public RoyaleMetrics(IMeterFactory meters)
    {
        meter = meters.Create("Trivia.Royale");
        answers = meter.CreateCounter<long>("trivia.royale.answers", "{answer}", "Answers counted at the close of rounds.");
        voids = meter.CreateCounter<long>("trivia.royale.voids", "{round}", "Rounds voided, by reason.");
        eliminated = meter.CreateCounter<long>("trivia.royale.eliminated", "{seat}", "Seats removed by cuts.");
        lockToCut = meter.CreateHistogram(
            "trivia.royale.lock_to_cut", "s", "From the decision to lock to the cut stored and applied.", advice: Seconds);
        phaseDelay = meter.CreateHistogram(
            "trivia.royale.phase.delay", "s", "From the moment at which a phase was due to its being stored, by the phase entered.", advice: Seconds);
        foreach (var reason in Enum.GetValues<VoidReason>().Where(reason => reason != VoidReason.None))
        {
            // A counter that is first seen at 1 has not grown as far as Prometheus can tell.
            voids.Add(0, new KeyValuePair<string, object?>("reason", reason.ToString()));
        }

        meter.CreateObservableGauge("trivia.royale.alive", AliveNow, "{seat}", "Seats alive in each live royale.");
    }

    public void RoundClosed(int answered) => answers.Add(answered);

    public void RoundVoided(VoidReason reason) => voids.Add(1, new KeyValuePair<string, object?>("reason", reason.ToString()));

    public void CutMade(int removed, TimeSpan elapsed)
    {
        eliminated.Add(removed);
        lockToCut.Record(elapsed.TotalSeconds);
    }

    /// <summary>A phase was entered.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="late">How long after it was due; null when nothing was due, negative when it came sooner.</param>
    public void PhaseEntered(RoyalePhase phase, TimeSpan? late)
    {
        if (late is { } delay && delay >= TimeSpan.Zero)
        {
            phaseDelay.Record(delay.TotalSeconds, new KeyValuePair<string, object?>("phase", phase.ToString()));
        }
    }

    /// <summary>How many seats of a royale are alive.</summary>
    /// <param name="royaleId">The royale.</param>
    /// <param name="seats">How many; null when it is not live, or not here any more.</param>
    public void Shown(string royaleId, int? seats)
    {
        if (seats is not { } count)
        {
            alive.TryRemove(royaleId, out _);
        }
        else if (alive.Count < RoyalesMax || alive.ContainsKey(royaleId))
        {
            alive[royaleId] = count;
        }
    }

    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<int>> AliveNow() =>
        alive.Select(royale => new Measurement<int>(royale.Value, new KeyValuePair<string, object?>("royale", royale.Key)));
}
