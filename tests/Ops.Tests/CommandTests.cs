using System.Net;
using System.Text.Json;
using Spectre.Console.Testing;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Ops.Shell;

namespace Trivia.Ops.Tests;

public sealed class CommandTests
{
    private static readonly CommandReply Done = new() { Royale = "r-0001", Message = "Scheduled.", CommandId = "c-00000001" };

    [Fact]
    public async Task Schedule_Settings_AreSentInMilliseconds()
    {
        using var run = new OpsRun();
        run.Server.Reply(Done, HttpStatusCode.Created);

        var code = await run.Run(
            "schedule", "--title", "Film [quiz]", "--in", "20m", "--preset", "classic", "--topic", "cinema", "-t", "food",
            "--window", "8s", "--reveal", "1500ms", "--cut-fraction", "0.3", "--capacity", "50", "--sealed");

        code.ShouldBe(ExitCode.Done, run.Errors.ToString());
        var sent = run.Server.Requests.Single();
        sent.Line.ShouldBe("POST /api/ops/royales");
        sent.Bearer.ShouldBe("the-key");
        var body = JsonSerializer.Deserialize<ScheduleRequest>(sent.Body, JsonSerializerOptions.Web)!;
        (body.Title, body.StartsInMs, body.Preset, body.Sealed, body.Now).ShouldBe(("Film [quiz]", 1_200_000, "classic", true, false));
        body.Topics.ShouldBe(["cinema", "food"]);
        (body.Settings!.WindowMs, body.Settings.RevealMs, body.Settings.CutFraction, body.Settings.Capacity, body.Settings.CutMs)
            .ShouldBe((8_000, 1_500, 0.3m, 50, null));
        run.Console.Output.ShouldContain("r-0001: Scheduled.");
    }

    [Theory]
    [InlineData("20:00", "2030-06-01T20:00:00+00:00")]
    [InlineData("17:00", "2030-06-02T17:00:00+00:00")]
    [InlineData("2030-07-01T20:00+02:00", "2030-07-01T20:00:00+02:00")]
    public async Task Schedule_At_IsTheNextSuchMoment(string text, string expected)
    {
        using var run = new OpsRun();
        run.Server.Reply(Done, HttpStatusCode.Created);

        await run.Run("schedule", "--title", "Quiz", "--at", text);

        run.Server.Requests.Single().Json.GetProperty("startsAt").GetDateTimeOffset()
            .ShouldBe(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Schedule_ServerGoneForAMoment_IsSentAgainUnderTheSameId()
    {
        using var run = new OpsRun();
        run.Server.Vanish().Refuse(HttpStatusCode.ServiceUnavailable, ProblemCodes.Unavailable, "Later.").Reply(Done);

        (await run.Run("schedule", "--title", "Quiz", "--now")).ShouldBe(ExitCode.Done);

        run.Server.Requests.Count.ShouldBe(3);
        run.Server.Requests.Select(request => request.Json.GetProperty("commandId").GetString()).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Abort_Yes_TakesBothSteps()
    {
        using var run = new OpsRun();
        run.Server.Reply(Done with { Confirmation = "K7Q2MX" }, HttpStatusCode.Accepted).Reply(Done with { Message = "aborted" });

        (await run.Run("abort", "r-0001", "--yes", "--reason", "power failure")).ShouldBe(ExitCode.Done);

        run.Server.Requests.Select(request => request.Line).ShouldAllBe(line => line == "POST /api/ops/royales/r-0001/abort");
        run.Server.Requests[0].Json.TryGetProperty("confirmation", out _).ShouldBeFalse();
        run.Server.Requests[1].Json.GetProperty("confirmation").GetString().ShouldBe("K7Q2MX");
        run.Server.Requests[1].Json.GetProperty("reason").GetString().ShouldBe("power failure");
    }

    [Theory]
    [InlineData("n", 1)]
    [InlineData("y", 2)]
    public async Task Abort_AtTheKeyboard_AsksFirst(string answer, int requests)
    {
        using var run = new OpsRun();
        run.Console.Interactive();
        run.Console.Input.PushTextWithEnter(answer);
        run.Server.Reply(Done with { Message = "This ends “Quiz” for 90 players.", Confirmation = "K7Q2MX" }).Reply(Done);

        var code = await run.Run("abort", "r-0001");

        code.ShouldBe(requests == 2 ? ExitCode.Done : ExitCode.Cancelled);
        run.Console.Output.ShouldContain("This ends “Quiz” for 90 players.");
        run.Server.Requests.Count.ShouldBe(requests);
    }

    [Fact]
    public async Task Abort_NobodyToAsk_EndsNothing()
    {
        using var run = new OpsRun();
        run.Server.Reply(Done with { Confirmation = "K7Q2MX" });

        (await run.Run("abort", "r-0001")).ShouldBe(ExitCode.Cancelled);

        run.Errors.ToString().ShouldContain("--yes");
        run.Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Void_Preview_ChangesNothing()
    {
        using var run = new OpsRun();
        run.Server.Reply(new VoidQuestionReply
        {
            Royale = "r-0001",
            Round = 12,
            Preview = true,
            ReturningCount = 2,
            Returning = ["p-1", "p-2"],
            CommandId = "c-00000001",
        });

        (await run.Run("void", "r-0001", "12", "--preview")).ShouldBe(ExitCode.Done);

        run.Server.Requests.Single().Json.GetProperty("preview").GetBoolean().ShouldBeTrue();
        run.Console.Output.ShouldContain("2 players would return");
    }

    [Theory]
    [InlineData("https://play.example/reels/abc123", "abc123")]
    [InlineData("/media/reels/abc123.gif", "abc123")]
    [InlineData("l-00ff-g3", "l-00ff-g3")]
    public async Task TakeDown_LinkOrGame_IsSentWithoutItsSurroundings(string link, string sent)
    {
        using var run = new OpsRun();
        run.Server.Reply(new TakeDownReply { Game = "l-00ff-g3", CommandId = "c-00000001" });

        (await run.Run("reels", "take-down", link, "--reason", "a name that hurts")).ShouldBe(ExitCode.Done);

        run.Server.Requests.Single().Json.GetProperty("reel").GetString().ShouldBe(sent);
        run.Console.Output.ShouldContain("l-00ff-g3 is taken down");
    }

    [Fact]
    public async Task Status_Watch_FollowsToTheEndAndThroughAnOutage()
    {
        using var run = new OpsRun();
        run.Server
            .Reply(Status("staged", alive: 4_000))
            .Vanish()
            .Reply(Status("staged", alive: 3_200))
            .Reply(Status("finished", alive: 1));

        (await run.Run("status", "r-0001", "--watch")).ShouldBe(ExitCode.Done);

        run.Server.Requests.Count.ShouldBe(4);
        run.Console.Output.ShouldContain("4,000, 3,990 connected");
        run.Console.Output.ShouldContain("No server answers");
        run.Console.Output.ShouldContain("finished");
    }

    [Fact]
    public async Task Status_Json_IsTheReplyItself()
    {
        using var run = new OpsRun();
        run.Server.Reply(Status("staged", alive: 4_000));

        await run.Run("status", "r-0001", "--json");

        JsonSerializer.Deserialize<StatusReply>(run.Output.ToString(), JsonSerializerOptions.Web)!.Alive.ShouldBe(4_000);
        run.Console.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ticket_Made_IsPrintedAlone()
    {
        using var run = new OpsRun();
        run.Server.Reply(new TicketReply { Ticket = "a.b.c", Players = 10, ExpiresAt = run.Time.Start });

        await run.Run("ticket", "--players", "10", "--for", "90s");

        run.Output.ToString().ShouldBe("a.b.c" + Environment.NewLine);
        run.Server.Requests.Single().Json.GetProperty("lifetimeMinutes").GetInt32().ShouldBe(2);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, ProblemCodes.Unauthorized, ExitCode.NotAllowed, "TRIVIA_OPERATOR_KEY")]
    [InlineData(HttpStatusCode.Forbidden, ProblemCodes.Forbidden, ExitCode.NotAllowed, "ops token")]
    [InlineData(HttpStatusCode.NotFound, ProblemCodes.NotFound, ExitCode.Refused, "ops list")]
    [InlineData(HttpStatusCode.Conflict, ProblemCodes.NotEnoughQuestions, ExitCode.Refused, "ops packs import")]
    public async Task Refused_Always_SaysWhatToDo(HttpStatusCode status, string problem, int code, string hint)
    {
        using var run = new OpsRun();
        run.Environment.Clear();
        run.Server.Refuse(status, problem, "No.");

        (await run.Run("status", "r-0001")).ShouldBe(code);

        run.Errors.ToString().ShouldContain(hint);
    }

    [Fact]
    public async Task Server_NotThere_SaysSo()
    {
        using var run = new OpsRun();
        run.Server.Vanish();

        (await run.Run("list")).ShouldBe(ExitCode.Unreachable);

        run.Errors.ToString().ShouldContain("--gateway");
    }

    [Fact]
    public async Task List_TitleWithMarkup_IsShownAsText()
    {
        using var run = new OpsRun();
        run.Server.Reply(new RoyaleListReply
        {
            Royales =
            [
                new RoyaleListItem
                {
                    Id = "r-0001",
                    Title = "[red]Quiz[/]",
                    StartsAt = run.Time.Start,
                    StartsInMs = 65_000,
                    Capacity = 10_000,
                    Synthetic = false,
                },
            ],
        });

        await run.Run("list");

        run.Console.Output.ShouldContain("[red]Quiz[/]");
        run.Console.Output.ShouldContain("in 1:05");
    }

    private static StatusReply Status(string phase, int alive) => new()
    {
        Id = "r-0001",
        Title = "Quiz",
        StartsAt = DateTimeOffset.UnixEpoch,
        Phase = phase,
        InMs = 4_200,
        Paused = false,
        Capacity = 10_000,
        Seats = 10_000,
        Waiting = 0,
        Alive = alive,
        Round = 7,
        Questions = 7,
        Cuts = 2,
        SuddenDeath = false,
        LineScore = 5_210,
        Synthetic = false,
        FairnessHash = "",
        Epoch = 1,
        Sequence = 30,
        Connected = alive - 10,
        Spectators = 5,
        Now = DateTimeOffset.UnixEpoch,
        WindowMs = 9_000,
        VoidsInARow = 0,
        DeckLeft = 20,
        Gateways = [new GatewayStatus { Gateway = "g1", Connected = alive - 10, SilentMs = 400 }],
        CutsMade = [],
    };
}
