using System.Diagnostics.Metrics;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Grains.Feedback;

/// <summary>Figures of votes and flags.</summary>
internal sealed class FeedbackMetrics
{
    private readonly Counter<long> stored;
    private readonly Counter<long> refused;
    private readonly Counter<long> retired;

    /// <summary>Makes the instruments.</summary>
    public FeedbackMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("Trivia.Grains");
        stored = meter.CreateCounter<long>("trivia.feedback.stored", "{row}", "Votes and flags stored.");
        refused = meter.CreateCounter<long>("trivia.feedback.refused", "{row}", "Votes and flags that were not taken, by verdict.");
        retired = meter.CreateCounter<long>("trivia.feedback.retired", "{question}", "Questions that flags took out of play.");
    }

    /// <summary>Rows were stored.</summary>
    public void Stored(int count) => stored.Add(count);

    /// <summary>A row was not taken.</summary>
    public void Refused(FeedbackVerdict verdict) => refused.Add(1, KeyValuePair.Create("verdict", (object?)verdict.ToString()));

    /// <summary>Flags took a question out of play.</summary>
    public void Retired() => retired.Add(1);
}
