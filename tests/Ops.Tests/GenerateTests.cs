using System.Net;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Ops.Shell;

namespace Trivia.Ops.Tests;

public sealed class GenerateTests
{
    private const string Id = "g-0123456789abcdef01234567";

    [Fact]
    public async Task Ask_JobUnderWay_IsShownUntilItIsOver()
    {
        using var run = new OpsRun();
        run.Server.Reply(Job("queued", 1, 0)).Reply(Job("drafting", 2, 0)).Reply(Job("drafting", 2, 0)).Reply(Job("published", 5, 3));

        var code = await run.Run("generate", "ask", "--theme", "Brit-[Pop]", "--count", "3", "--difficulty", "hard");

        code.ShouldBe(ExitCode.Done, run.Errors.ToString());
        run.Server.Requests.Select(request => request.Line).ShouldBe(
        [
            "POST /api/ops/generation",
            $"GET /api/ops/generation/{Id}?after=1",
            $"GET /api/ops/generation/{Id}?after=2",
            $"GET /api/ops/generation/{Id}?after=2",
        ]);
        var sent = run.Server.Requests[0].Json;
        (sent.GetProperty("theme").GetString(), sent.GetProperty("count").GetInt32(), sent.GetProperty("difficulty").GetString())
            .ShouldBe(("Brit-[Pop]", 3, "hard"));
        run.Console.Output.ShouldContain("3 of 3");
        run.Console.Output.ShouldContain("Brit-[Pop]");
    }

    [Fact]
    public async Task Ask_JobThatFails_IsARefusal()
    {
        using var run = new OpsRun();
        run.Server.Reply(Job("failed", 9, 0));

        (await run.Run("generate", "ask", "--theme", "Tides")).ShouldBe(ExitCode.Refused);
    }

    [Fact]
    public async Task Ask_WithoutAModel_SaysSo()
    {
        using var run = new OpsRun();
        run.Server.Refuse(HttpStatusCode.Conflict, ProblemCodes.NoModel, "No model is configured.");

        (await run.Run("generate", "ask", "--theme", "Tides")).ShouldBe(ExitCode.Refused);
        run.Errors.ToString().ShouldContain("noModel");
    }

    [Fact]
    public async Task Approve_SomeNumbers_SendsThem()
    {
        using var run = new OpsRun();
        run.Server.Reply(new ReviewReply { Changed = [$"{Id}-2", $"{Id}-4"] });

        (await run.Run("generate", "approve", Id, "--number", "2", "--number", "4", "--reason", "read")).ShouldBe(ExitCode.Done);

        var sent = run.Server.Requests.Single();
        sent.Line.ShouldBe($"POST /api/ops/generation/{Id}/review");
        sent.Json.GetProperty("approve").GetBoolean().ShouldBeTrue();
        sent.Json.GetProperty("numbers").EnumerateArray().Select(number => number.GetInt32()).ShouldBe([2, 4]);
        run.Console.Output.ShouldContain("2 questions are live");
    }

    private static GenerationReply Job(string phase, long version, int published) => new()
    {
        Id = Id,
        Theme = "Brit-[Pop]",
        Topic = "brit-pop",
        Phase = phase,
        Version = version,
        Wanted = 3,
        Published = published,
        Rejected = 1,
        Attempts = 1,
        Rejections = [new GenerationRemark { Code = "duplicate", Message = "It asks what another asks." }],
        Errors = [],
        Calls = 2,
        InputTokens = 100,
        OutputTokens = 50,
        MicroDollars = 45,
        RequestedAt = DateTimeOffset.UnixEpoch,
        ChangedAt = DateTimeOffset.UnixEpoch,
    };
}
