using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Trivia.Gateway.Shedding;
using Trivia.Gateway.Tests.Harness;
using Trivia.Gateway.Tests.Hub;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Gateway.Tests.Shedding;

/// <summary>A gateway that is told to be busy: what is new is refused with a code, whoever plays goes on.</summary>
public sealed class SheddingTests(ScriptedCluster cluster) : HubTests(cluster)
{
    private readonly HttpClient http = new();

    protected override (string Key, object Value)[] Settings =>
    [
        ("Shedding:Enabled", false),
        ("Shedding:CarryFor", "00:00:00"),
    ];

    private double Share
    {
        set => Gateway.Services.GetRequiredService<Admission>().Share = value;
    }

    [Fact]
    public async Task SignIn_Busy_IsRefusedWithACodeAndATime()
    {
        Share = 0;

        await ShouldBeBusy(await http.PostAsJsonAsync(Path("/api/guests"), new GuestRequest { Name = "Ada" }, TestContext.Current.CancellationToken));

        Share = 1;
        var later = await http.PostAsJsonAsync(Path("/api/guests"), new GuestRequest { Name = "Ada" }, TestContext.Current.CancellationToken);
        later.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/api/royales")]
    [InlineData("/api/royales/r-1")]
    [InlineData("/api/royales/r-1/standings")]
    [InlineData("/api/royales/r-1/calendar.ics")]
    [InlineData("/api/royales/r-1/receipt")]
    public async Task Reads_Busy_AreRefusedBeforeAnythingIsDoneForThem(string path)
    {
        Share = 0;

        await ShouldBeBusy(await http.GetAsync(Path(path), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/api/ops/topics", HttpStatusCode.Unauthorized)]
    public async Task Operation_Busy_IsServedAllTheSame(string path, HttpStatusCode status)
    {
        Share = 0;

        (await http.GetAsync(Path(path), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Connect_Busy_IsRefusedToNewcomersOnly()
    {
        var seated = await Gateway.Connect("p-1");
        (await seated.Join(Royale)).Code.ShouldBe(RefusalCodes.Ok);
        await seated.DisposeAsync();
        Share = 0;

        (await RawPlayer.Refused(Gateway, "p-2")).ShouldBe((503, true));
        await using var back = await Gateway.Connect("p-1");
        (await back.Resume(Royale, 0)).Code.ShouldBe(RefusalCodes.Ok);
    }

    [Fact]
    public async Task Join_Busy_IsRefusedAndThoseWhoPlayGoOn()
    {
        await using var seated = await Gateway.Connect("p-1");
        await using var late = await Gateway.Connect("p-2");
        (await seated.Join(Royale)).Code.ShouldBe(RefusalCodes.Ok);
        Share = 0;

        (await late.Join(Royale)).Code.ShouldBe(RefusalCodes.Busy);
        (await late.Spectate(Royale)).Code.ShouldBe(RefusalCodes.Busy);
        (await seated.Invoke<StandingReply>(HubNames.Standing, Royale.Id)).Code.ShouldBe(RefusalCodes.Busy);
        (await seated.Join(Royale)).Code.ShouldBe(RefusalCodes.Ok);
        await Cluster.Tell(Royale, Facts.Staged(Royale, 1, TimeSpan.FromMilliseconds(50), windowMs: 60_000));
        await seated.Next<QuestionFrame>();
        (await seated.Answer(Royale, 1, 2)).Code.ShouldBe(RefusalCodes.Ok);

        Share = 1;
        (await late.Join(Royale)).Code.ShouldBe(RefusalCodes.Ok);
    }

    private static async Task ShouldBeBusy(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter.ShouldNotBeNull();
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        problem.GetProperty("code").GetString().ShouldBe(ProblemCodes.Busy);
    }

    private Uri Path(string path) => new(Gateway.Url, path);
}
