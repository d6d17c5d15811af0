using System.Net;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Royale;
using Trivia.Http.Tests.Hosting;

namespace Trivia.Http.Tests;

public sealed class OpsTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly ScheduleRequest Sunday = new() { Title = " Sunday  royale ", StartsInMs = 3_600_000, CommandId = "command-0001" };

    public static TheoryData<ScheduleRequest, string> Unfit => new()
    {
        { Sunday with { Title = null }, "title has 0 characters" },
        { Sunday with { Title = new string('t', 81) }, "title has 81 characters" },
        { Sunday with { Title = "Turn \u202E around" }, "U+202E" },
        { Sunday with { Preset = "marathon" }, "preset" },
        { Sunday with { Now = true }, "Say the start once" },
        { Sunday with { StartsInMs = null }, "Say the start once" },
        { Sunday with { StartsInMs = -3_600_000 }, "past" },
        { Sunday with { StartsInMs = long.MaxValue }, "a year ahead" },
        { Sunday with { StartsInMs = null, StartsAt = DateTimeOffset.MaxValue }, "a year ahead" },
        { Sunday with { Topics = [.. Enumerable.Range(0, 21).Select(number => $"topic-{number}")] }, "21 topics" },
        { Sunday with { Settings = new() { Capacity = 1 } }, "apacity" },
        { Sunday with { Settings = new() { Capacity = 100_001 } }, "apacity" },
        { Sunday with { Settings = new() { WindowMs = 499 } }, "indow" },
        { Sunday with { Settings = new() { RevealMs = int.MinValue } }, "eveal" },
        { Sunday with { Settings = new() { CutFraction = 0.95m } }, "raction" },
        { Sunday with { Settings = new() { QuestionsPerCut = 0 } }, "uestionsPerCut" },
        { Sunday with { Settings = new() { SeatsPerAddressMax = int.MaxValue } }, "ddress" },
    };

    public static TheoryData<OpsCode, HttpStatusCode, string> Refusals => new()
    {
        { OpsCode.NotFound, HttpStatusCode.NotFound, ProblemCodes.NotFound },
        { OpsCode.WrongPhase, HttpStatusCode.Conflict, ProblemCodes.WrongPhase },
        { OpsCode.NotEnoughQuestions, HttpStatusCode.Conflict, ProblemCodes.NotEnoughQuestions },
        { OpsCode.NotConfirmed, HttpStatusCode.Conflict, ProblemCodes.NotConfirmed },
        { OpsCode.Invalid, HttpStatusCode.BadRequest, ProblemCodes.Invalid },
    };

    private string Operator => host.Staff(StaffRole.Operator);

    [Fact]
    public async Task Schedule_SoundWish_ReachesLiveOpsAndIsCreated()
    {
        var wish = Sunday with { Preset = "classic", Settings = new() { Capacity = 500 }, Topics = ["cinema"], Reason = "Zoe\u0308 asked" };

        var response = await host.Post("/api/ops/royales", wish, Operator);

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        response.Headers.Location.ShouldBe(new Uri("/api/royales/r-0001", UriKind.Relative));
        (await response.Read<CommandReply>()).CommandId.ShouldBe("command-0001");
        var (call, command, argument) = host.Script.Commands.Last();
        (call, command.CommandId, command.Reason).ShouldBe(("schedule", "command-0001", "Zo\u00EB asked"));
        var spec = argument.ShouldBeOfType<RoyaleSpec>();
        spec.Title.ShouldBe("Sunday royale");
        spec.Settings.ShouldBe(RoyaleSettings.Classic with { Capacity = 500 });
        spec.StartsAt.ShouldBe(host.Time.GetUtcNow().AddHours(1));
    }

    [Theory]
    [MemberData(nameof(Unfit), DisableDiscoveryEnumeration = true)]
    public async Task Schedule_OutOfBounds_SaysWhatAndAsksNobody(ScheduleRequest wish, string named)
    {
        var asked = host.Script.Commands.Count;

        var problem = await (await host.Post("/api/ops/royales", wish, Operator))
            .ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.Invalid);

        problem.Errors().ShouldContain(error => error.Contains(named, StringComparison.Ordinal), string.Join(' ', problem.Errors()));
        host.Script.Commands.Count.ShouldBe(asked);
    }

    [Theory]
    [InlineData("""{"title":"a","now":true,"settings":{"capacity":"many"}}""")]
    [InlineData("""{"title":"a","now":true,"settings":{"capacity":99999999999}}""")]
    [InlineData("""{"title":"a","startsAt":"on Sunday"}""")]
    [InlineData("""{"title":"a","now":true,"commandId":"short"}""")]
    [InlineData("""{"title":"a","now":true,"commandId":"a space is none"}""")]
    [InlineData("""{"title":"a","now":true,"reason":"bell\u0007"}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task Schedule_NotWhatTheEndpointTakes_IsMalformed(string body) =>
        await (await host.Send(HttpMethod.Post, "/api/ops/royales", Operator, new StringContent(body, null, "application/json")))
            .ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.Malformed);

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Command_LiveOpsRefuses_SaysWhy(OpsCode refusal, HttpStatusCode status, string code)
    {
        host.Script.OnCommand = _ => new OpsOutcome(refusal, null, "Not so.");
        try
        {
            foreach (var response in new[]
            {
                await host.Post("/api/ops/royales", Sunday, Operator),
                await host.Post("/api/ops/royales/r-0001/start", new CommandRequest(), Operator),
                await host.Post("/api/ops/royales/r-0001/abort", new AbortRequest { Confirmation = "wrong" }, Operator),
            })
            {
                (await response.ShouldRefuse(status, code)).GetProperty("detail").GetString().ShouldBe("Not so.");
            }
        }
        finally
        {
            host.Script.OnCommand = _ => new OpsOutcome(OpsCode.Done, "r-0001", "Done.");
        }
    }

    [Theory]
    [InlineData("start", SteerAction.Start)]
    [InlineData("pause", SteerAction.Pause)]
    [InlineData("resume", SteerAction.Resume)]
    public async Task Steer_WithAndWithoutABody_ReachesLiveOps(string verb, SteerAction action)
    {
        await (await host.Send(HttpMethod.Post, $"/api/ops/royales/r-0001/{verb}", Operator)).Read<CommandReply>();
        host.Script.Commands.Last().Argument.ShouldBe(("r-0001", action));
        host.Script.Commands.Last().Command.CommandId.Length.ShouldBe(24);

        var reply = await (await host.Post($"/api/ops/royales/r-0001/{verb}", new CommandRequest { CommandId = "command-0002" }, Operator))
            .Read<CommandReply>();
        reply.CommandId.ShouldBe("command-0002");
        host.Script.Commands.Last().Command.Actor.ShouldBe("Grace (operator)");
    }

    [Fact]
    public async Task Abort_TwoSteps_AskAndThenAct()
    {
        host.Script.OnCommand = call => new OpsOutcome(OpsCode.Done, "r-0001", "Sure?", call == "prepare-abort" ? "c0ffee" : null);
        try
        {
            var asked = await host.Post("/api/ops/royales/r-0001/abort", new AbortRequest(), Operator);
            asked.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            var confirmation = (await asked.Read<CommandReply>()).Confirmation;
            confirmation.ShouldBe("c0ffee");

            var done = await host.Post("/api/ops/royales/r-0001/abort", new AbortRequest { Confirmation = confirmation }, Operator);
            done.StatusCode.ShouldBe(HttpStatusCode.OK);
            host.Script.Commands.Last().Argument.ShouldBe(("r-0001", "c0ffee"));
        }
        finally
        {
            host.Script.OnCommand = _ => new OpsOutcome(OpsCode.Done, "r-0001", "Done.");
        }
    }

    [Fact]
    public async Task Void_Preview_SaysWhoReturns()
    {
        var reply = await (await host.Post(
            "/api/ops/royales/r-0001/void", new VoidQuestionRequest { Round = 3, Preview = true }, Operator)).Read<VoidQuestionReply>();

        (reply.Round, reply.Preview, reply.ReturningCount).ShouldBe((3, true, 1));
        reply.Returning.ShouldBe(["Ada"]);
        host.Script.Commands.Last().Argument.ShouldBe(("r-0001", 3, true));
    }

    [Fact]
    public async Task Void_TooLate_IsAConflict()
    {
        host.Script.OnVoid = () => new VoidOutcome(CommandVerdict.WrongPhase, [], 0);
        try
        {
            await (await host.Post("/api/ops/royales/r-0001/void", new VoidQuestionRequest { Round = 3 }, Operator))
                .ShouldRefuse(HttpStatusCode.Conflict, ProblemCodes.WrongPhase);
        }
        finally
        {
            host.Script.OnVoid = () => new VoidOutcome(CommandVerdict.Done, ["Ada"], 1);
        }
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, null)]
    [InlineData(200_001, null)]
    [InlineData(1, 0)]
    [InlineData(1, 1_441)]
    public async Task MakeTicket_OutOfBounds_IsRefused(int players, int? minutes) =>
        await (await host.Post("/api/ops/tickets", new TicketRequest { Players = players, LifetimeMinutes = minutes }, Operator))
            .ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.Malformed);

    [Fact]
    public async Task MakeTicket_Sound_LetsGuestsInAndIsAuditedWithoutIt()
    {
        var reply = await (await host.Post("/api/ops/tickets", new TicketRequest { Players = 2, LifetimeMinutes = 5 }, Operator)).Read<TicketReply>();

        reply.ExpiresAt.ShouldBe(host.Time.GetUtcNow().AddMinutes(5));
        (await host.Post("/api/guests", new GuestRequest { Name = "Bot", Ticket = reply.Ticket })).StatusCode.ShouldBe(HttpStatusCode.OK);
        var (call, _, argument) = host.Script.Commands.Last();
        call.ShouldBe("record");
        argument.ToString()!.ShouldNotContain(reply.Ticket);
    }

    [Theory]
    [InlineData("", StaffRole.Viewer, 1)]
    [InlineData("Grace", "root", 1)]
    [InlineData("Grace", null, 1)]
    [InlineData("Grace", StaffRole.Viewer, 0)]
    [InlineData("Grace", StaffRole.Viewer, 721)]
    public async Task MakeToken_OutOfBounds_IsRefused(string name, string? role, int hours) =>
        await (await host.Post("/api/ops/tokens", new StaffTokenRequest { Name = name, Role = role, LifetimeHours = hours }, ApiHost.OperatorKey))
            .ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.Malformed);

    [Fact]
    public async Task MakeToken_Sound_SignsIn()
    {
        var request = new StaffTokenRequest { Name = "Grace", Role = StaffRole.Viewer, LifetimeHours = 2 };

        var reply = await (await host.Post("/api/ops/tokens", request, ApiHost.OperatorKey)).Read<StaffTokenReply>();

        (await host.Get("/api/ops/process", reply.Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Post("/api/ops/tickets", new TicketRequest { Players = 1 }, reply.Token)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        host.Script.Commands.Last().Argument.ToString()!.ShouldNotContain(reply.Token);
    }

    [Fact]
    public async Task Topics_AndAudit_AreListed()
    {
        var now = host.Time.GetUtcNow();
        host.Script.Topics = [new TopicInfo("cinema", "Cinema", "plasma", false, 25)];
        host.Script.Audit = [.. Enumerable.Range(1, 3).Select(number => new AuditEntry(now, "Grace", "royale.start", $"r-{number}", "why", "", "", "command-0001"))];

        (await (await host.Get("/api/ops/topics", Operator)).Read<TopicListReply>()).Topics.Single().Questions.ShouldBe(25);
        (await (await host.Get("/api/ops/audit?offset=1&limit=1", Operator)).Read<AuditReply>()).Entries.Single().Subject.ShouldBe("r-2");
        foreach (var query in (string[])["?limit=0", "?limit=1001", "?offset=-1", "?offset=x"])
        {
            await (await host.Get($"/api/ops/audit{query}", Operator)).ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.Malformed);
        }
    }

    [Fact]
    public async Task Process_OfTheServer_SaysWhatItUsed()
    {
        var process = await (await host.Get("/api/ops/process", Operator)).Read<ProcessReply>();

        process.ProcessId.ShouldBe(Environment.ProcessId);
        process.ServerRssMb.ShouldBeGreaterThan(1);
    }
}
