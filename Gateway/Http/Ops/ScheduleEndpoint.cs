using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Gateway.Http.Ops;

/// <summary>Schedules events.</summary>
internal static class ScheduleEndpoint
{
    public static void MapScheduling(this RouteGroupBuilder ops) => ops.MapPost("/royales", Schedule)
        .WithName("scheduleRoyale").WithSummary("Schedules an event").RequireAuthorization(Policies.Operator)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<CommandReply>, ProblemHttpResult>> Schedule(
        ScheduleRequest request, ClaimsPrincipal user, IGrainFactory grains, TimeProvider time)
    {
        if (!Commands.TryMake(user, request.CommandId, request.Reason, out var command, out var problem))
        {
            return problem;
        }

        var errors = SpecReader.Read(request, time.GetUtcNow(), out var spec);
        if (errors.Count > 0)
        {
            return Problems.BadRequest(ProblemCodes.Invalid, "The event cannot be scheduled so.", errors);
        }

        var outcome = await grains.GetGrain<ILiveOpsGrain>(ILiveOpsGrain.Key).Schedule(command, spec);
        return outcome is { Code: OpsCode.Done, RoyaleId: { } id }
            ? TypedResults.Created($"/api/royales/{id}", Commands.Done(command, outcome, id))
            : Commands.Refused(outcome);
    }
}
