using System.Diagnostics.Metrics;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Generation;

/// <summary>Figures of the generator.</summary>
internal sealed class GenerationMetrics
{
    private readonly Counter<long> calls;
    private readonly Counter<long> tokens;
    private readonly Counter<double> cost;
    private readonly Histogram<double> duration;
    private readonly Counter<long> drafts;
    private readonly Counter<long> jobs;

    /// <summary>Makes the instruments.</summary>
    public GenerationMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("Trivia.Grains");
        calls = meter.CreateCounter<long>("trivia.generation.calls", "{call}", "Tries of calls to the model, by outcome.");
        tokens = meter.CreateCounter<long>("trivia.generation.tokens", "{token}", "Tokens of the model, by direction.");
        cost = meter.CreateCounter<double>("trivia.generation.cost", "{dollar}", "What the model cost, by the configured prices.");
        duration = meter.CreateHistogram<double>("trivia.generation.call.duration", "s", "How long a try of a call took.");
        drafts = meter.CreateCounter<long>("trivia.generation.drafts", "{draft}", "Drafts, by what became of them.");
        jobs = meter.CreateCounter<long>("trivia.generation.jobs", "{job}", "Jobs that are over, by how they ended.");
    }

    /// <summary>A try of a call came to an end.</summary>
    public void Called(string outcome, TimeSpan took)
    {
        calls.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
        duration.Record(took.TotalSeconds);
    }

    /// <summary>A reply was paid for.</summary>
    public void Paid(GenerationCost paid)
    {
        tokens.Add(paid.InputTokens, new KeyValuePair<string, object?>("direction", "input"));
        tokens.Add(paid.OutputTokens, new KeyValuePair<string, object?>("direction", "output"));
        cost.Add(paid.MicroDollars / 1e6);
    }

    /// <summary>Drafts were turned down.</summary>
    public void Rejected(IEnumerable<DraftRejection> rejections)
    {
        foreach (var (fault, count) in rejections.CountBy(rejection => rejection.Fault))
        {
            drafts.Add(count, new KeyValuePair<string, object?>("verdict", fault.ToString()));
        }
    }

    /// <summary>Drafts were published.</summary>
    public void Published(int count) => drafts.Add(count, new KeyValuePair<string, object?>("verdict", "Published"));

    /// <summary>A job is over.</summary>
    public void JobOver(GenerationPhase phase) => jobs.Add(1, new KeyValuePair<string, object?>("phase", phase.ToString()));
}
