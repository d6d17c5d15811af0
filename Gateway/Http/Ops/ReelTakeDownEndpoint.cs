using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Http.Reels;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Reels;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Gateway.Http.Ops;

/// <summary>Takes highlight reels down.</summary>
internal static class ReelTakeDownEndpoint
{
    public static void MapReelTakeDown(this RouteGroupBuilder ops) => ops.MapPost("/reels/take-down", TakeDown)
        .WithName("takeDownReel").WithSummary("Takes a highlight reel down for good").RequireAuthorization(Policies.Operator)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<TakeDownReply>, ProblemHttpResult>> TakeDown(
        TakeDownRequest request, ClaimsPrincipal user, IGrainFactory grains)
    {
        if (!Commands.TryMake(user, request.CommandId, request.Reason, out var command, out var problem))
        {
            return problem;
        }

        var game = await GameOf(request.Reel ?? "", grains);
        if (game is null || !await grains.GetGrain<IReelGrain>(game).TakeDown())
        {
            return ReelEndpoints.NoSuchReel();
        }

        await grains.GetGrain<ILiveOpsGrain>(ILiveOpsGrain.Key).Record(command, "reel.take-down", game, "", "taken down");
        return TypedResults.Ok(new TakeDownReply { Game = game, CommandId = command.CommandId });
    }

    /// <summary>The game of a reel: by its picture's hash, or its own id.</summary>
    private static async Task<string?> GameOf(string reel, IGrainFactory grains) =>
        ReelFiles.IsHash(reel) ? (await grains.GetGrain<IReelShelfGrain>(IReelShelfGrain.Key).GetCard(reel))?.GameId
        : ReelEndpoints.IsGameId(reel) ? reel
        : null;
}
