using System.Net;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Generation;
using Trivia.Http.Tests.Hosting;

namespace Trivia.Http.Tests;

public sealed class GenerationTests : IClassFixture<ApiHost>
{
    private readonly ApiHost host;

    public GenerationTests(ApiHost host)
    {
        this.host = host;
        host.Script.OnGeneration = order => new GenerationAnswer(GenerationVerdict.Taken, JobMachine.Queue(order, host.Time.GetUtcNow()), []);
    }

    [Fact]
    public async Task Ask_Theme_IsAJobOfOnesOwn()
    {
        var (ada, eve) = (await host.Guest(), await host.Guest("Eve"));
        var job = await (await host.Post("/api/generation", new GenerationRequest { Theme = "Brit-Pop 1990–1999", Count = 15 }, ada.Token))
            .Read<GenerationReply>();

        (job.Phase, job.Wanted, job.Topic).ShouldBe(("queued", 15, "brit-pop-1990-1999"));
        (await (await host.Get($"/api/generation/{job.Id}?after=0", ada.Token)).Read<GenerationReply>()).Id.ShouldBe(job.Id);
        await (await host.Get($"/api/generation/{job.Id}", eve.Token)).ShouldRefuse(HttpStatusCode.NotFound, ProblemCodes.NotFound);
        await (await host.Send(HttpMethod.Delete, $"/api/generation/{job.Id}", eve.Token)).ShouldRefuse(HttpStatusCode.NotFound, ProblemCodes.NotFound);
        (await (await host.Send(HttpMethod.Delete, $"/api/generation/{job.Id}", ada.Token)).Read<GenerationReply>()).Phase.ShouldBe("cancelled");
    }

    [Fact]
    public async Task Ask_TheSameCommandTwice_IsOneJob()
    {
        var ada = await host.Guest();
        var request = new GenerationRequest { Theme = "Tides", CommandId = "tides-0001" };

        var first = await (await host.Post("/api/generation", request, ada.Token)).Read<GenerationReply>();
        var second = await (await host.Post("/api/generation", request, ada.Token)).Read<GenerationReply>();

        second.Id.ShouldBe(first.Id);
    }

    [Theory]
    [InlineData(GenerationVerdict.NoModel, HttpStatusCode.Conflict, ProblemCodes.NoModel)]
    [InlineData(GenerationVerdict.Full, HttpStatusCode.TooManyRequests, ProblemCodes.QueueFull)]
    [InlineData(GenerationVerdict.TooMany, HttpStatusCode.TooManyRequests, ProblemCodes.TooMany)]
    [InlineData(GenerationVerdict.Invalid, HttpStatusCode.BadRequest, ProblemCodes.Invalid)]
    public async Task Ask_Refused_SaysWhy(GenerationVerdict verdict, HttpStatusCode status, string code)
    {
        host.Script.OnGeneration = _ => new GenerationAnswer(verdict, null, verdict == GenerationVerdict.Invalid ? ["The theme is none."] : []);

        await (await host.Post("/api/generation", new GenerationRequest { Theme = "Tides" }, (await host.Guest()).Token)).ShouldRefuse(status, code);
    }

    [Fact]
    public async Task Ask_ByAPlayer_TakesNoSyntheticTopicAndNoUnknownDifficulty()
    {
        var ada = await host.Guest();

        await (await host.Post("/api/generation", new GenerationRequest { Theme = "Tides", Synthetic = true }, ada.Token))
            .ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.Malformed);
        await (await host.Post("/api/generation", new GenerationRequest { Theme = "Tides", Difficulty = "1200" }, ada.Token))
            .ShouldRefuse(HttpStatusCode.BadRequest, ProblemCodes.Malformed);
    }

    [Fact]
    public async Task Review_SomeQuestions_ReachesTheShelfAndTheAudit()
    {
        var staff = host.Staff(StaffRole.Content);
        var job = await (await host.Post("/api/ops/generation", new GenerationRequest { Theme = "Rivers", Count = 3 }, staff)).Read<GenerationReply>();
        host.Script.Jobs[job.Id] = host.Script.Jobs[job.Id] with { Published = [1, 2, 4] };

        var reply = await (await host.Post($"/api/ops/generation/{job.Id}/review", new ReviewRequest { Approve = true, Numbers = [2, 3, 4] }, staff))
            .Read<ReviewReply>();

        reply.Changed.ShouldBe([$"{job.Id}-2", $"{job.Id}-4"]);
        host.Script.Reviews.ShouldContain(review => review.Topic == "rivers" && review.Approve && review.Ids.Length == 2);
        host.Script.Commands.ShouldContain(command => command.Call == "record" && command.Command.Actor.StartsWith("Grace"));
        (await (await host.Get("/api/ops/generation", staff)).Read<GenerationListReply>()).Jobs.ShouldContain(listed => listed.Id == job.Id);
    }

    [Fact]
    public async Task Status_ForAnyone_SaysWhetherThereIsAModel() =>
        (await (await host.Get("/api/generation")).Read<GenerationStatusReply>()).ShouldBe(
            new GenerationStatusReply { Available = true, Waiting = 1, Working = 2 });
}
