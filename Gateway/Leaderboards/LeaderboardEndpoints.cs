using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.Leaderboards;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Gateway.Leaderboards;

/// <summary>Leaderboards for those without a hub, and one's own rank.</summary>
internal static class LeaderboardEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapLeaderboards(this RouteGroupBuilder api)
    {
        api.MapGet("/leaderboard", Get).WithName("getLeaderboard").WithSummary("The best of today and of all time")
            .WithTags("players").AllowAnonymous();
        api.MapGet("/me/rank", GetRank).WithName("getMyRank").WithSummary("One's own places on the leaderboards")
            .WithTags("me").RequireAuthorization(Policies.Player)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
    }

    private static async Task<Ok<LeaderboardFrame>> Get(LeaderboardDesk desk) => TypedResults.Ok(await desk.Look());

    /// <summary>Ranks as the API says them.</summary>
    public static RankReply Reply(PlayerRanks ranks) => new() { Today = Item(ranks.Today), AllTime = Item(ranks.AllTime) };

    private static async Task<Ok<RankReply>> GetRank(ClaimsPrincipal user, LeaderboardDesk desk) =>
        TypedResults.Ok(Reply(await desk.RanksOf(user.PlayerId())));

    private static RankItem Item(BoardRank place) => new() { Rank = place.Rank, Points = place.Points, Players = place.Players };
}
