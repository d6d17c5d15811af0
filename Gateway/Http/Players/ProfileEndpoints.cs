using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Http.Limits;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Players;

namespace Trivia.Gateway.Http.Players;

/// <summary>Profiles, and what they are made of.</summary>
internal static class ProfileEndpoints
{
    private static readonly AvatarListReply Pictures = new()
    {
        Avatars = [.. Avatars.All.Select(avatar => new AvatarItem
        {
            Id = avatar.Id,
            Title = avatar.Title,
            Glyph = avatar.Glyph,
            Colour = avatar.Colour,
        })],
    };

    private static readonly AchievementListReply AllAchievements = new()
    {
        Achievements = [.. Achievements.All.Select(achievement => new AchievementItem
        {
            Id = achievement.Id,
            Title = achievement.Title,
            Description = achievement.Description,
        })],
    };

    /// <summary>Maps everything of players.</summary>
    public static void MapPlayers(this RouteGroupBuilder api)
    {
        api.MapGet("/avatars", () => TypedResults.Ok(Pictures))
            .WithName("listAvatars").WithSummary("The pictures that players may choose from").WithTags("players").AllowAnonymous();
        api.MapGet("/achievements", () => TypedResults.Ok(AllAchievements))
            .WithName("listAchievements").WithSummary("What can be unlocked").WithTags("players").AllowAnonymous();
        api.MapGet("/players/{id}", Get)
            .WithName("getPlayer").WithSummary("A player as everyone may see them").WithTags("players").AllowAnonymous()
            .ProducesProblem(StatusCodes.Status404NotFound);
        var me = api.MapGroup("/me").WithTags("me").RequireAuthorization(Policies.Player)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
        me.MapGet("", GetMe).WithName("getMe").WithSummary("One's own profile").ProducesProblem(StatusCodes.Status404NotFound);
        me.MapPatch("", Change).WithName("changeMe").WithSummary("Changes one's name or picture")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .RequireRateLimiting(AddressLimits.Changes);
        me.MapData();
        me.MapFlags();
        me.MapGet("/games", GetGames).WithName("listMyGames").WithSummary("One's finished games, latest first");
    }

    private static async Task<Results<Ok<ProfileReply>, ProblemHttpResult>> Get(string id, IGrainFactory grains) =>
        PlayerId.IsWellFormed(id) && await grains.GetGrain<IPlayerGrain>(id).GetProfile() is { } profile
            ? TypedResults.Ok(PlayerReplies.Profile(profile))
            : Problems.NoSuchPlayer(id);

    private static async Task<Results<Ok<MeReply>, ProblemHttpResult>> GetMe(ClaimsPrincipal user, IGrainFactory grains)
    {
        var player = grains.GetGrain<IPlayerGrain>(user.PlayerId());
        var profile = await player.GetProfile() ?? await player.Open(user.PlayerName());
        return profile is null
            ? Problems.NoSuchPlayer(user.PlayerId())
            : TypedResults.Ok(new MeReply { Profile = PlayerReplies.Profile(profile) });
    }

    private static async Task<Results<Ok<MeReply>, ProblemHttpResult>> Change(
        ChangeProfileRequest request, ClaimsPrincipal user, IGrainFactory grains, TokenIssuer issuer)
    {
        string? name = null;
        if (request.Name is not null && !DisplayName.TryNormalise(request.Name, out name))
        {
            return Problems.BadRequest(
                ProblemCodes.BadName, $"A name has 1 to {DisplayName.CharactersMax} visible characters.");
        }

        if (request.Avatar is not null && !Avatars.Has(request.Avatar))
        {
            return Problems.BadRequest(ProblemCodes.Malformed, "There is no such picture; GET /api/avatars lists them.");
        }

        if (await grains.GetGrain<IPlayerGrain>(user.PlayerId()).Change(user.PlayerName(), name, request.Avatar) is not { } profile)
        {
            return Problems.NoSuchPlayer(user.PlayerId());
        }

        // Games show the player as the token does.
        var isShownSo = profile.Name == user.PlayerName() && profile.Avatar == Avatars.Of(user.PlayerId(), user.PlayerAvatar());
        var issued = isShownSo ? null : issuer.IssueGuest(user.PlayerId(), profile.Name, user.IsLoadTest(), profile.Avatar);
        return TypedResults.Ok(new MeReply
        {
            Profile = PlayerReplies.Profile(profile),
            Token = issued?.Token,
            ExpiresAt = issued?.ExpiresAt,
        });
    }

    private static async Task<Ok<GameListReply>> GetGames(ClaimsPrincipal user, IGrainFactory grains)
    {
        var games = await grains.GetGrain<IPlayerGrain>(user.PlayerId()).GetGames();
        return TypedResults.Ok(new GameListReply { Games = [.. games.Select(PlayerReplies.Game)] });
    }
}
