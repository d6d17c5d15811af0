using System.Net;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Interfaces.Predictions;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Players;
using Trivia.Grains.Rules.Predictions;
using Trivia.Http.Tests.Hosting;

namespace Trivia.Http.Tests;

public sealed class DataTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Royale = "r-0data";

    [Fact]
    public async Task Export_OfAPlayer_HoldsAllThatIsKept()
    {
        var guest = await Player("Ada");
        host.Script.Royales[Royale] = Royales.Live(Royale, host.Time.GetUtcNow());
        host.Script.Receipts[(Royale, guest.PlayerId)] = Royales.Receipt(Royale, guest.PlayerId);
        host.Script.Entries[guest.PlayerId] = [new RoyaleEntry(Royale, RoyaleEntryState.Eliminated, 7, 900, Synthetic: false)];
        host.Script.Games[guest.PlayerId] =
            [new GameEntry(Royale, GameKind.Royale, "Sunday", host.Time.GetUtcNow(), 900, 7, 40, 9, 6, 990, Rated: true, -3)];
        host.Script.Predictions[guest.PlayerId] =
            new PredictionView(new Prediction(1, 5, 9), new Contender(5, "Grace", 900, 1, 500, OutAtCut: 0));

        var response = await host.Get("/api/me/export", guest.Token);

        response.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe("trivia-export.json");
        var export = await response.Read<ExportReply>();
        export.ShouldSatisfyAllConditions(
            () => export.Profile.Name.ShouldBe("Ada"),
            () => export.Games.Single().Score.ShouldBe(900),
            () => export.Royales.Single().State.ShouldBe("eliminated"),
            () => export.Royales.Single().Receipt!.Answers.Count.ShouldBe(1),
            () => export.Royales.Single().Prediction!.Name.ShouldBe("Grace"),
            () => export.EarlierRoyales.ShouldBe(["r-0earlier"]),
            () => export.Friends.Friends.ShouldBeEmpty(),
            () => export.Rank.AllTime.Rank.ShouldBe(17));
    }

    [Fact]
    public async Task Export_MoreOftenThanNeeded_IsRefused()
    {
        var guest = await Player("Ada");
        for (var export = 0; export < 6; export++)
        {
            (await host.Get("/api/me/export", guest.Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await (await host.Get("/api/me/export", guest.Token)).ShouldRefuse(HttpStatusCode.TooManyRequests, ProblemCodes.TooMany);
    }

    [Fact]
    public async Task Erase_WithoutTheRightConfirmation_ChangesNothing()
    {
        var guest = await Player("Ada");
        foreach (var query in (string[])["", "?confirm=", "?confirm=p-other"])
        {
            await (await host.Send(HttpMethod.Delete, $"/api/me{query}", guest.Token)).ShouldRefuse(HttpStatusCode.Conflict, ProblemCodes.NotConfirmed);
        }

        (await (await host.Get("/api/me", guest.Token)).Read<MeReply>()).Profile.Name.ShouldBe("Ada");
    }

    [Fact]
    public async Task Erase_Confirmed_LeavesNobody()
    {
        var guest = await Player("Ada");

        (await (await Erase(guest)).Read<ErasedReply>()).Done.ShouldBeTrue();

        (await (await Erase(guest)).Read<ErasedReply>()).Done.ShouldBeTrue();
        await (await host.Get("/api/me", guest.Token)).ShouldRefuse(HttpStatusCode.NotFound, ProblemCodes.NotFound);
        await (await host.Get("/api/me/export", guest.Token)).ShouldRefuse(HttpStatusCode.NotFound, ProblemCodes.NotFound);
        await (await host.Get($"/api/players/{guest.PlayerId}")).ShouldRefuse(HttpStatusCode.NotFound, ProblemCodes.NotFound);
    }

    [Fact]
    public async Task Erase_ThatTakesLong_IsAcceptedAndUnderWay()
    {
        var guest = await Player("Ada");
        var erasing = new TaskCompletionSource();
        host.Script.Erasing = erasing.Task;
        try
        {
            var sending = Erase(guest);
            while (!sending.IsCompleted)
            {
                host.Time.Advance(TimeSpan.FromSeconds(1));
                await Task.WhenAny(sending, Task.Delay(20, TestContext.Current.CancellationToken));
            }

            var response = await sending;
            response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            (await response.Read<ErasedReply>()).Done.ShouldBeFalse();
        }
        finally
        {
            host.Script.Erasing = Task.CompletedTask;
            erasing.SetResult();
        }
    }

    private Task<HttpResponseMessage> Erase(GuestReply guest) =>
        host.Send(HttpMethod.Delete, $"/api/me?confirm={guest.PlayerId}", guest.Token);

    private async Task<GuestReply> Player(string name)
    {
        var guest = await host.Guest(name);
        await (await host.Get("/api/me", guest.Token)).Read<MeReply>();
        return guest;
    }
}
