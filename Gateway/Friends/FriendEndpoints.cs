using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Http.Limits;
using Trivia.Gateway.Http.Players;
using Trivia.Gateway.Identity;
using Trivia.Gateway.Shedding;
using Trivia.Grains.Interfaces.Friends;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Friends;

namespace Trivia.Gateway.Friends;

/// <summary>Friends, requests and blocks.</summary>
internal static class FriendEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapFriends(this RouteGroupBuilder api)
    {
        var friends = api.MapGroup("/friends").WithTags("friends").RequireAuthorization(Policies.Player)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .RequireRateLimiting(AddressLimits.Changes);
        friends.MapGet("", (ClaimsPrincipal user, FriendsDesk desk) => List(user, desk))
            .WithName("listFriends").WithSummary("Friends and where they are, requests and blocks")
            .ShedAs(NewWork.CostlyRead);
        friends.MapPut("/{id}", Ask).WithName("askFriend").WithSummary("Asks a player to be friends, or agrees to that")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        friends.MapDelete("/{id}", Drop).WithName("dropFriend").WithSummary("Takes a request back, declines one, or ends a friendship")
            .ProducesProblem(StatusCodes.Status404NotFound);
        friends.MapPut("/{id}/block", Block).WithName("blockPlayer").WithSummary("Ends whatever is, and hears no more of a player")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        friends.MapDelete("/{id}/block", Unblock).WithName("unblockPlayer").WithSummary("Hears of a player again")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<FriendsReply>> List(ClaimsPrincipal user, FriendsDesk desk) =>
        TypedResults.Ok(await desk.List(user.PlayerId()));

    private static Task<Results<Ok<TieReply>, ProblemHttpResult>> Ask(string id, ClaimsPrincipal user, FriendsDesk desk, IGrainFactory grains) =>
        Change(id, user, desk, grains, circle => circle.Ask(id));

    private static Task<Results<Ok<TieReply>, ProblemHttpResult>> Block(string id, ClaimsPrincipal user, FriendsDesk desk, IGrainFactory grains) =>
        Change(id, user, desk, grains, circle => circle.Block(id));

    private static Task<Results<Ok<TieReply>, ProblemHttpResult>> Drop(string id, ClaimsPrincipal user, FriendsDesk desk, IGrainFactory grains) =>
        Change(id, user, desk, grains, circle => Done(circle.Drop(id)));

    private static Task<Results<Ok<TieReply>, ProblemHttpResult>> Unblock(string id, ClaimsPrincipal user, FriendsDesk desk, IGrainFactory grains) =>
        Change(id, user, desk, grains, circle => Done(circle.Unblock(id)));

    private static async Task<Results<Ok<TieReply>, ProblemHttpResult>> Change(
        string id, ClaimsPrincipal user, FriendsDesk desk, IGrainFactory grains, Func<IFriendsGrain, Task<FriendVerdict>> change)
    {
        var myself = user.PlayerId();
        if (!PlayerId.IsWellFormed(id) || id == myself || await grains.GetGrain<IPlayerGrain>(id).GetProfile() is null)
        {
            return Problems.NoSuchPlayer(id);
        }

        // Whoever is asked wants to see by whom.
        if (await grains.GetGrain<IPlayerGrain>(myself).Open(user.PlayerName()) is null)
        {
            return Problems.NoSuchPlayer(myself);
        }

        return await change(grains.GetGrain<IFriendsGrain>(myself)) == FriendVerdict.Done
            ? TypedResults.Ok(await desk.TieOf(myself, id))
            : Problems.Of(StatusCodes.Status409Conflict, ProblemCodes.Full, "There is no room for more, with you or with them.");
    }

    private static async Task<FriendVerdict> Done(Task change)
    {
        await change;
        return FriendVerdict.Done;
    }
}
