using Trivia.Gateway.Http.Datasets;
using Trivia.Gateway.Identity;

namespace Trivia.Gateway.Http.Ops;

/// <summary>What staff may see and do. Every change goes through the live-ops grain, which audits it.</summary>
internal static class OpsEndpoints
{
    public static void MapOps(this RouteGroupBuilder api, ApiOptions options)
    {
        var ops = api.MapGroup("/ops").WithTags("ops").RequireAuthorization(Policies.Staff)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        ops.MapScheduling();
        ops.MapSteering();
        ops.MapVoiding();
        ops.MapWatching();
        ops.MapPacks(options);
        ops.MapGenerationDesk();
        ops.MapReviewDesk();
        ops.MapBankDesk();
        ops.MapDatasetDesk();
        ops.MapTokens();
        ops.MapMechanics();
        ops.MapReelTakeDown();
    }
}
