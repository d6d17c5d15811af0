using Trivia.Fleet.Generation;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Fleet.Tests.Generation;

public sealed class GenerationJudgeTests
{
    private static readonly GenerationPlan Plan = new(
        [new Uri("http://127.0.0.1:1")], Rate: 2, Seconds: 10, Count: 2, Topics: 1, null, 100, 1_000, TimeSpan.FromMinutes(1), "run");

    private static readonly ModelUsage Calm = new() { RequestsOfBusiestMinute = 100, TokensOfBusiestMinute = 1_000 };

    [Fact]
    public void Judge_EveryJobWholeAndInTime_HasNoViolation()
    {
        var report = GenerationJudge.Judge(Plan, Jobs(), Calm);

        report.Violations.ShouldBeEmpty();
        (report.Jobs, report.JobsPublished, report.QuestionsPublished).ShouldBe((10, 10, 20));
        report.QuestionsPerSecond.ShouldBe(2, 0.001);
    }

    [Fact]
    public void Judge_AJobThatIsShortOrLost_IsAViolation()
    {
        var jobs = Jobs();
        jobs[3] = jobs[3] with { Job = jobs[3].Job! with { Phase = "failed" } };
        jobs[4] = jobs[4] with { Job = null };

        GenerationJudge.Judge(Plan, jobs, Calm).Violations.Select(violation => violation.Rule).ShouldBe(["job short", "job lost"]);
    }

    [Fact]
    public void Judge_AQuestionThatComesTwice_IsAViolation()
    {
        var jobs = Jobs();
        jobs[3] = jobs[3] with { Questions = jobs[4].Questions };

        GenerationJudge.Judge(Plan, jobs, Calm).Violations.Select(violation => violation.Rule).Distinct().ShouldBe(["question twice"]);
    }

    [Fact]
    public void Judge_BudgetPassed_IsAViolation() =>
        GenerationJudge.Judge(Plan, Jobs(), new ModelUsage { RequestsOfBusiestMinute = 101, TokensOfBusiestMinute = 1_001 })
            .Violations.Select(violation => violation.Rule).ShouldBe(["requests over budget", "tokens over budget"]);

    [Fact]
    public void Judge_JobsThatComeLate_AreTooSlow() =>
        GenerationJudge.Judge(Plan, [.. Jobs().Select(job => job with { EndedAt = job.EndedAt + TimeSpan.FromSeconds(4) })], Calm)
            .Violations.Select(violation => violation.Rule).ShouldBe(["too slow"]);

    /// <summary>A job a second, each over within the second after.</summary>
    private static List<FinishedJob> Jobs() => [.. Enumerable.Range(0, 10).Select(number => new FinishedJob(
        Job(number), [Question(number, 1), Question(number, 2)], TimeSpan.FromSeconds(number), TimeSpan.FromSeconds(number + 0.9)))];

    private static GenerationReply Job(int number) => new()
    {
        Id = $"g-{number}",
        Theme = "Tides",
        Topic = "tides",
        Phase = "published",
        Version = 5,
        Wanted = 2,
        Published = 2,
        Rejected = 0,
        Attempts = 1,
        Rejections = [],
        Errors = [],
        Calls = 2,
        InputTokens = 10,
        OutputTokens = 10,
        MicroDollars = 0,
        RequestedAt = DateTimeOffset.UnixEpoch,
        ChangedAt = DateTimeOffset.UnixEpoch,
    };

    private static GeneratedQuestionItem Question(int job, int number) => new()
    {
        Number = number,
        Id = $"g-{job}-{number}",
        Status = "draft",
        Body = $"What is {job} and {number}?",
        Correct = "This",
        Distractors = ["That", "Those", "These"],
        Origin = "generator:m@1#x",
    };
}
