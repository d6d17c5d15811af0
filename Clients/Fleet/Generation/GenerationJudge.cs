using Trivia.Fleet.Oracle;

namespace Trivia.Fleet.Generation;

/// <summary>Whether a run of the generator was as it should be: every job whole and once, the pace kept, the budget kept. Pure.</summary>
internal static class GenerationJudge
{
    // What came is counted in jobs: the last ones are still under way when the time is up.
    private const double PaceMin = 0.9;
    private const double WarmUpShare = 0.1;

    public static GenerationReport Judge(GenerationPlan plan, IReadOnlyList<FinishedJob> finished, ModelUsage? usage)
    {
        var jobs = finished.Where(job => job.Job is not null).ToList();
        var times = jobs.Select(job => (job.EndedAt - job.AskedAt).TotalSeconds).Order().ToList();
        var pace = Pace(plan, finished);
        return new GenerationReport
        {
            Jobs = finished.Count,
            JobsPublished = jobs.Count(job => job.Job!.Phase == "published"),
            QuestionsWanted = finished.Count * plan.Count,
            QuestionsPublished = jobs.Sum(job => job.Questions.Count),
            Seconds = finished.Max(job => job.EndedAt).TotalSeconds,
            QuestionsPerSecond = pace,
            JobSecondsP50 = Quantile(times, 0.5),
            JobSecondsP99 = Quantile(times, 0.99),
            DraftsRejected = jobs.Sum(job => job.Job!.Rejected),
            FailedCalls = jobs.Sum(job => job.Job!.Errors.Count),
            Calls = jobs.Sum(job => job.Job!.Calls),
            Tokens = jobs.Sum(job => job.Job!.InputTokens + job.Job.OutputTokens),
            Model = usage,
            Violations = [.. Jobs(plan, finished), .. Repeats(jobs), .. Budget(plan, usage), .. PaceOf(plan, pace)],
        };
    }

    private static IEnumerable<Violation> Jobs(GenerationPlan plan, IEnumerable<FinishedJob> finished)
    {
        foreach (var (job, number) in finished.Select((job, number) => (job, number)))
        {
            if (job.Job is null)
            {
                yield return new Violation("job lost", $"Job {number} could not be followed to its end.");
            }
            else if (job.Job.Phase != "published" || job.Questions.Count != plan.Count || job.Job.Published != plan.Count)
            {
                yield return new Violation(
                    "job short", $"Job {job.Job.Id} is {job.Job.Phase} with {job.Questions.Count} of {plan.Count} questions.");
            }
        }
    }

    private static IEnumerable<Violation> Repeats(IEnumerable<FinishedJob> jobs) =>
        from question in jobs.SelectMany(job => job.Questions.Select(question => (Id: job.Job!.Id, question.Body)))
        group question.Id by question.Body into same
        where same.Count() > 1
        select new Violation("question twice", $"Jobs {string.Join(", ", same)} brought the same question.");

    private static IEnumerable<Violation> Budget(GenerationPlan plan, ModelUsage? usage)
    {
        if (usage?.RequestsOfBusiestMinute > plan.RequestsPerMinute)
        {
            yield return new Violation(
                "requests over budget", $"A minute saw {usage!.RequestsOfBusiestMinute} requests; the budget is {plan.RequestsPerMinute}.");
        }

        if (usage?.TokensOfBusiestMinute > plan.TokensPerMinute)
        {
            yield return new Violation(
                "tokens over budget", $"A minute saw {usage!.TokensOfBusiestMinute} tokens; the budget is {plan.TokensPerMinute}.");
        }
    }

    private static IEnumerable<Violation> PaceOf(GenerationPlan plan, double pace)
    {
        if (pace < plan.Rate * PaceMin)
        {
            yield return new Violation("too slow", FormattableString.Invariant($"{pace:0.0} questions a second came, {plan.Rate:0.0} were asked for."));
        }
    }

    private static double Pace(GenerationPlan plan, IEnumerable<FinishedJob> finished)
    {
        var (from, to) = (TimeSpan.FromSeconds(plan.Seconds * WarmUpShare), TimeSpan.FromSeconds(plan.Seconds));
        return finished.Where(job => job.EndedAt > from && job.EndedAt <= to).Sum(job => job.Questions.Count) / (to - from).TotalSeconds;
    }

    private static double Quantile(List<double> sorted, double share) =>
        sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
}
