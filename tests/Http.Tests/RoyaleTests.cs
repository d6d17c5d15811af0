using System.Net;
using System.Text.Json;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Http.Tests.Hosting;

namespace Trivia.Http.Tests;

public sealed class RoyaleTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Id = "r-2f9c41d0";

    public static TheoryData<string> NoIds => ["r-0000", "x", "R-2F9C41D0", "r-2f9c%2F", "r-" + new string('a', 63), "r-é"];

    [Fact]
    public async Task List_Events_SaysWhenEachStarts()
    {
        var now = host.Time.GetUtcNow();
        host.Script.Events = [new EventListing(Id, "Sunday", now.AddMinutes(5), 500, false), new EventListing("r-0001", "Past", now.AddHours(-1), 10, true)];

        var items = (await (await host.Get("/api/royales")).Read<RoyaleListReply>()).Royales;

        items.Select(item => (item.Id, item.StartsInMs, item.Synthetic)).ShouldBe([(Id, 300_000, false), ("r-0001", -3_600_000, true)]);
    }

    [Fact]
    public async Task Get_LiveEvent_SaysWhereItStands()
    {
        Script();

        var response = await host.Get($"/api/royales/{Id}");

        var royale = await response.Read<RoyaleReply>();
        (royale.Phase, royale.InMs, royale.Round, royale.Questions, royale.Cuts, royale.Alive).ShouldBe(("staged", 4_000, 7, 6, 2, 640));
        royale.Title.ShouldBe("Sunday <b>royale</b>");
        royale.FairnessHash.ShouldBe("00ff");
        royale.Seed.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(NoIds))]
    public async Task Anything_OfAnEventThatIsNone_IsNotFound(string id)
    {
        var (player, viewer, steerer) = ((await host.Guest()).Token, host.Staff(StaffRole.Viewer), host.Staff(StaffRole.Operator));
        host.Script.OnCommand = _ => new OpsOutcome(OpsCode.NotFound, null, "There is no such event.");
        host.Script.OnVoid = () => new(Grains.Interfaces.Royale.CommandVerdict.NotFound, [], 0);
        try
        {
            foreach (var (method, path, token) in ((string, string, string?)[])[
                ("GET", "", null), ("GET", "/standings", null), ("GET", "/receipt", player)])
            {
                await (await host.Send(new HttpMethod(method), $"/api/royales/{id}{path}", token))
                    .ShouldRefuse(HttpStatusCode.NotFound, ProblemCodes.NotFound);
            }

            await (await host.Get($"/api/ops/royales/{id}/status", viewer)).ShouldRefuse(HttpStatusCode.NotFound, ProblemCodes.NotFound);
            foreach (var verb in (string[])["start", "pause", "resume", "abort", "void"])
            {
                await (await host.Post($"/api/ops/royales/{id}/{verb}", new { }, steerer))
                    .ShouldRefuse(HttpStatusCode.NotFound, ProblemCodes.NotFound);
            }
        }
        finally
        {
            host.Script.OnCommand = _ => new OpsOutcome(OpsCode.Done, "r-0001", "Done.");
            host.Script.OnVoid = () => new(Grains.Interfaces.Royale.CommandVerdict.Done, ["Ada"], 1);
        }
    }

    [Fact]
    public async Task Standings_Page_HasItsRows()
    {
        Script();

        var page = await (await host.Get($"/api/royales/{Id}/standings?cut=1&offset=1&limit=1")).Read<StandingsReply>();

        (page.Cut, page.Total).ShouldBe((1, 3));
        var row = page.Rows.ShouldHaveSingleItem();
        (row.Rank, row.Name, row.PlayerId).ShouldBe((2, "Player 2", "p-2"));
        row.Lottery.ShouldBe("18446744073709551615");
    }

    [Theory]
    [InlineData("?offset=-1", HttpStatusCode.BadRequest, ProblemCodes.Malformed)]
    [InlineData("?limit=0", HttpStatusCode.BadRequest, ProblemCodes.Malformed)]
    [InlineData("?limit=10001", HttpStatusCode.BadRequest, ProblemCodes.Malformed)]
    [InlineData("?limit=many", HttpStatusCode.BadRequest, ProblemCodes.Malformed)]
    [InlineData("?cut=99999999999", HttpStatusCode.BadRequest, ProblemCodes.Malformed)]
    [InlineData("?cut=-1", HttpStatusCode.NotFound, ProblemCodes.NotFound)]
    [InlineData("?cut=3", HttpStatusCode.NotFound, ProblemCodes.NotFound)]
    public async Task Standings_OutOfBounds_IsRefused(string query, HttpStatusCode status, string code)
    {
        Script();

        await (await host.Get($"/api/royales/{Id}/standings{query}")).ShouldRefuse(status, code);
    }

    [Fact]
    public async Task Receipt_OwnSeat_IsShownAndNobodyElses()
    {
        Script();
        var (ada, eve) = (await host.Guest(), await host.Guest("Eve"));
        host.Script.Receipts[(Id, ada.PlayerId)] = Royales.Receipt(Id, ada.PlayerId);

        var receipt = await (await host.Get($"/api/royales/{Id}/receipt", ada.Token)).Read<ReceiptReply>();

        receipt.PlayerId.ShouldBe(ada.PlayerId);
        receipt.Answers.ShouldHaveSingleItem().ElapsedMs.ShouldBe(1_000);
        await (await host.Get($"/api/royales/{Id}/receipt", eve.Token)).ShouldRefuse(HttpStatusCode.NotFound, ProblemCodes.NotSeated);
        await (await host.Get($"/api/royales/{Id}/receipt")).ShouldRefuse(HttpStatusCode.Unauthorized, ProblemCodes.Unauthorized);
        await (await host.Get($"/api/royales/{Id}/receipt", host.Staff(StaffRole.Admin)))
            .ShouldRefuse(HttpStatusCode.Forbidden, ProblemCodes.Forbidden);
    }

    [Fact]
    public async Task Status_LiveEvent_ShowsGatewaysToStaff()
    {
        Script();

        var status = await (await host.Get($"/api/ops/royales/{Id}/status", host.Staff(StaffRole.Viewer))).Read<JsonElement>();

        status.GetProperty("connected").GetInt32().ShouldBe(990);
        status.GetProperty("deckLeft").GetInt32().ShouldBe(20);
        status.GetProperty("alert").GetString().ShouldBe("Look!");
        status.GetProperty("gateways")[0].GetProperty("gateway").GetString().ShouldBe("gateway-1");
    }

    private void Script()
    {
        host.Script.Royales[Id] = Royales.Live(Id, host.Time.GetUtcNow());
        host.Script.Standings[Id] = Royales.Field();
    }
}
