using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.Reels;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Gateway.Http.Reels;

/// <summary>Highlight reels: how far one is, its picture, and the page to share.</summary>
internal static class ReelEndpoints
{
    /// <summary>Longest id of a game.</summary>
    private const int GameIdLengthMax = 64;

    // Under its hash a picture never changes; but it may be taken down, and then should not be seen for much longer.
    private const string ForADay = "public, max-age=86400, immutable";
    private const string ForFiveMinutes = "public, max-age=300";

    public static void MapReels(this RouteGroupBuilder api) =>
        api.MapGet("/games/{id}/reel", Get).WithTags("games")
            .WithName("getReel").WithSummary("A finished game's highlight reel").RequireAuthorization(Policies.Player)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);

    public static void MapReelFiles(this WebApplication app)
    {
        app.MapGet("/media/reels/{hash}.gif", GetPicture).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/reels/{hash}", GetPage).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<Results<Ok<ReelReply>, ProblemHttpResult>> Get(string id, IGrainFactory grains)
    {
        if (!IsGameId(id))
        {
            return NoSuchReel();
        }

        var view = await grains.GetGrain<IReelGrain>(id).Get();
        return view.Stage == ReelStage.None ? NoSuchReel() : TypedResults.Ok(new ReelReply
        {
            Stage = WordOf(view.Stage),
            Picture = view.Hash is { } hash ? ReelLinks.Picture(hash) : null,
            Page = view.Hash is { } shared ? ReelLinks.Page(shared) : null,
            Moments = view.Card?.Moments,
            Texts = view.Card?.Texts,
        });
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetPicture(
        string hash, HttpResponse response, ReelCache reels)
    {
        if (!ReelFiles.IsHash(hash) || await reels.GetPicture(hash) is not { } picture)
        {
            return NoSuchReel();
        }

        response.Headers.CacheControl = ForADay;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return TypedResults.Bytes(picture, MediaTypeNames.Image.Gif, entityTag: new EntityTagHeaderValue($"\"{hash}\""));
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> GetPage(
        string hash, HttpContext context, ReelCache reels)
    {
        if (!ReelFiles.IsHash(hash) || await reels.GetCard(hash) is not { } card)
        {
            return NoSuchReel();
        }

        var headers = context.Response.Headers;
        headers.CacheControl = ForFiveMinutes;
        headers.ContentSecurityPolicy = ReelPage.ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        var origin = $"{context.Request.Scheme}://{context.Request.Host}";
        return TypedResults.Text(ReelPage.Write(hash, card, origin), MediaTypeNames.Text.Html, Encoding.UTF8);
    }

    /// <summary>A word of the protocol: it never changes.</summary>
    private static string WordOf(ReelStage stage) => stage switch
    {
        ReelStage.Waiting => "waiting",
        ReelStage.Ready => "ready",
        ReelStage.Failed => "failed",
        ReelStage.TakenDown => "takenDown",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Not a stage of a reel."),
    };

    public static ProblemHttpResult NoSuchReel() => Problems.NotFound("There is no such reel.");

    /// <summary>Whether a text can be a game's id at all, so that nothing else wakes a grain.</summary>
    public static bool IsGameId(string id) =>
        id.Length is > 0 and <= GameIdLengthMax
        && id.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign is '-' or '.');
}
