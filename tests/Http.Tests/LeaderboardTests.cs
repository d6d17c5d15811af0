using System.Net;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Http.Tests.Hosting;

namespace Trivia.Http.Tests;

public sealed class LeaderboardTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Leaderboard_Anyone_SeesBothBoards()
    {
        var boards = await (await host.Get("/api/leaderboard")).Read<LeaderboardFrame>();

        boards.AllTime.Single().ShouldBe(new LeaderFrame { Rank = 1, PlayerId = "p-lead", Name = "Ada <b>", Avatar = "fox", Level = 5, Points = 9_000 });
        (boards.AllTimePlayers, boards.TodayPlayers, boards.Today.Single().Name).ShouldBe((4_000, 1, "Grace"));
    }

    [Fact]
    public async Task Rank_OfOneself_IsTold()
    {
        var guest = await host.Guest();

        var rank = await (await host.Get("/api/me/rank", guest.Token)).Read<RankReply>();

        (rank.AllTime.Rank, rank.AllTime.Points, rank.AllTime.Players, rank.Today.Rank).ShouldBe((17, 950, 4_000, 0));
        await (await host.Get("/api/me/rank")).ShouldRefuse(HttpStatusCode.Unauthorized, ProblemCodes.Unauthorized);
    }
}
