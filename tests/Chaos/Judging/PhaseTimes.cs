namespace Trivia.Chaos.Judging;

/// <summary>
/// Works out when each step of a royale was due, from the deadlines in the frames that its players had got, and when it
/// came. Pure.
/// </summary>
internal static class PhaseTimes
{
    /// <summary>A round closes at the latest this long after its window: gateways hand their answers over.</summary>
    public static readonly TimeSpan HandOver = TimeSpan.FromMilliseconds(500);

    /// <summary>Reads a royale.</summary>
    /// <param name="sights">What its players saw, in order.</param>
    /// <param name="stageLead">How far ahead a question is at the gateways: one that nothing holds back opens that late.</param>
    public static IReadOnlyList<PhaseTime> Of(IReadOnlyList<Sight> sights, TimeSpan stageLead)
    {
        var times = new List<PhaseTime>();
        Sight? last = null;
        DateTimeOffset? due = null;
        foreach (var sight in sights)
        {
            switch (sight.Fact)
            {
                case "Cut" when due is not null:
                    due = Later(due.Value, Next(sight));
                    break;
                case "Question" or "Reveal" or "Void" or "Finish":
                    if (last is not null && due is { } at && Follows(last, sight))
                    {
                        times.Add(new PhaseTime($"{sight.Fact} {sight.Round}", last.FirstAt, at, sight.FirstAt, sight.LastAt));
                    }

                    (last, due) = (sight, DueAfter(sight, stageLead));
                    break;
            }
        }

        return times;
    }

    /// <summary>Whether nothing between the two is missing: a fact that all players missed leaves a gap.</summary>
    private static bool Follows(Sight last, Sight next) => (last.Fact, next.Fact) switch
    {
        ("Question", "Reveal" or "Void") => next.Round == last.Round,
        ("Reveal" or "Void", "Question") => next.Round == last.Round + 1,
        ("Reveal", "Finish") => true,
        _ => false,
    };

    private static DateTimeOffset? DueAfter(Sight sight, TimeSpan stageLead) => sight switch
    {
        { NextInMs: < 0 } => null,
        { Fact: "Question" } => Next(sight) + HandOver,
        { Fact: "Void" } => Next(sight) + stageLead,
        _ => Next(sight),
    };

    private static DateTimeOffset Next(Sight sight) => sight.FirstAt.AddMilliseconds(sight.NextInMs);

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
