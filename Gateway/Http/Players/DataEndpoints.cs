using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Http.Limits;
using Trivia.Gateway.Identity;
using Trivia.Gateway.Shedding;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Gateway.Http.Players;

/// <summary>One's data: all of it in one file, or none of it any more.</summary>
internal static class DataEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>Maps them.</summary>
    public static void MapData(this RouteGroupBuilder me)
    {
        me.MapGet("/export", Export).WithName("exportMe").WithSummary("All that is kept of oneself, as one JSON file")
            .ProducesProblem(StatusCodes.Status404NotFound).RequireRateLimiting(AddressLimits.Exports).ShedAs(NewWork.CostlyRead);
        me.MapDelete("", Erase).WithName("eraseMe").WithSummary("Deletes all that is kept of oneself, for good")
            .Produces<ErasedReply>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status409Conflict)
            .RequireRateLimiting(AddressLimits.Changes);
    }

    private static async Task<Results<Ok<ExportReply>, ProblemHttpResult>> Export(
        ClaimsPrincipal user, DataExport export, HttpContext context)
    {
        if (await export.Make(user.PlayerId()) is not { } reply)
        {
            return Problems.NoSuchPlayer(user.PlayerId());
        }

        context.Response.Headers.ContentDisposition = "attachment; filename=\"trivia-export.json\"";
        return TypedResults.Ok(reply);
    }

    private static async Task<Results<Ok<ErasedReply>, Accepted<ErasedReply>, ProblemHttpResult>> Erase(
        ClaimsPrincipal user, IGrainFactory grains, TimeProvider time, string? confirm = null)
    {
        if (confirm != user.PlayerId())
        {
            return Problems.Of(
                StatusCodes.Status409Conflict, ProblemCodes.NotConfirmed, "Add ?confirm= with your player id: there is no way back.");
        }

        try
        {
            await grains.GetGrain<IPlayerGrain>(user.PlayerId()).Erase().WaitAsync(Patience, time);
            return TypedResults.Ok(new ErasedReply { Done = true });
        }
        catch (TimeoutException)
        {
            // The player's grain has stored the wish, or will be asked again; its reminder carries it out.
            return TypedResults.Accepted((string?)null, new ErasedReply { Done = false });
        }
    }
}
