using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Ops.Shell;

namespace Trivia.Ops.Tests;

public sealed class ReviewTests
{
    [Fact]
    public async Task Fix_SomeParts_SendsTheseAndShowsTheQuestion()
    {
        using var run = new OpsRun();
        run.Server.Reply(Question());

        var code = await run.Run("review", "fix", "geo-001", "--correct", "Oslo", "--reason", "looked it up");

        code.ShouldBe(ExitCode.Done, run.Errors.ToString());
        var sent = run.Server.Requests.Single();
        sent.Line.ShouldBe("POST /api/ops/questions/geo-001/review");
        (sent.Json.GetProperty("verdict").GetString(), sent.Json.GetProperty("correct").GetString()).ShouldBe(("fix", "Oslo"));
        sent.Json.TryGetProperty("distractors", out var wrong).ShouldBe(wrong.ValueKind == System.Text.Json.JsonValueKind.Null);
        run.Console.Output.ShouldContain("Capital of Norway?");
    }

    [Fact]
    public async Task List_Queue_ShowsFlags()
    {
        using var run = new OpsRun();
        run.Server.Reply(new ReviewListReply
        {
            Total = 3,
            Items = [new ReviewItemReply { Id = "geo-001", Topic = "geography", Since = DateTimeOffset.UnixEpoch, Retired = true, Reception = Question().Reception }],
        });

        (await run.Run("review", "list", "--limit", "1")).ShouldBe(ExitCode.Done);

        run.Server.Requests.Single().Line.ShouldBe("GET /api/ops/reviews?offset=0&limit=1");
        run.Console.Output.ShouldContain("3 wait");
        run.Console.Output.ShouldContain("wrong 3");
    }

    private static QuestionReply Question() => new()
    {
        Id = "geo-001",
        Topic = "geography",
        Version = 2,
        Status = "live",
        Body = "Capital of Norway?",
        Correct = "Oslo",
        Distractors = ["Bergen", "Turku", "Malmö"],
        Licence = "CC0-1.0",
        Difficulty = 1200,
        RatedAnswers = 0,
        Picks = [1, 2, 3, 4],
        Origin = "pack:own",
        Reception = new ReceptionItem
        {
            Quality = 0.2, Up = 1, Down = 9, OpenFlags = 3, TrustedFlags = 3, Flags = [new FlagCount { Flag = "wrong", Count = 3 }], Notes = ["It is Oslo."],
        },
        Trail = [new QuestionStep { At = DateTimeOffset.UnixEpoch, Actor = "ada", Status = "live", Version = 2, Reason = "looked it up" }],
    };
}
