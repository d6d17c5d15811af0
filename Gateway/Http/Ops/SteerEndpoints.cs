using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Gateway.Http.Ops;

/// <summary>Starts, pauses, resumes and aborts events.</summary>
internal static class SteerEndpoints
{
    public static void MapSteering(this RouteGroupBuilder ops)
    {
        Map("start", "startRoyale", "Starts the countdown now", SteerAction.Start);
        Map("pause", "pauseRoyale", "Stops before the next question", SteerAction.Pause);
        Map("resume", "resumeRoyale", "Lets a paused show go on", SteerAction.Resume);
        ops.MapPost("/royales/{id}/abort", Abort)
            .WithName("abortRoyale").WithSummary("Ends an event for good, in two steps").RequireAuthorization(Policies.Operator)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

        void Map(string verb, string name, string summary, SteerAction action) => ops
            .MapPost($"/royales/{{id}}/{verb}", (string id, CommandRequest? request, ClaimsPrincipal user, IGrainFactory grains) =>
                Steer(id, request, action, user, grains))
            .WithName(name).WithSummary(summary).RequireAuthorization(Policies.Operator)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<CommandReply>, ProblemHttpResult>> Steer(
        string id, CommandRequest? request, SteerAction action, ClaimsPrincipal user, IGrainFactory grains)
    {
        if (!RoyaleId.IsWellFormed(id))
        {
            return Problems.NoSuchRoyale(id);
        }

        return Commands.TryMake(user, request?.CommandId, request?.Reason, out var command, out var problem)
            ? Commands.Reply(command, await LiveOps(grains).Steer(command, id, action), id)
            : problem;
    }

    private static async Task<Results<Ok<CommandReply>, Accepted<CommandReply>, ProblemHttpResult>> Abort(
        string id, AbortRequest? request, ClaimsPrincipal user, IGrainFactory grains)
    {
        if (!RoyaleId.IsWellFormed(id))
        {
            return Problems.NoSuchRoyale(id);
        }

        if (!Commands.TryMake(user, request?.CommandId, request?.Reason, out var command, out var problem))
        {
            return problem;
        }

        var first = string.IsNullOrEmpty(request?.Confirmation);
        var outcome = first
            ? await LiveOps(grains).PrepareAbort(command, id)
            : await LiveOps(grains).Abort(command, id, request!.Confirmation!);
        if (outcome.Code != OpsCode.Done)
        {
            return Commands.Refused(outcome);
        }

        var reply = Commands.Done(command, outcome, id);
        return first ? TypedResults.Accepted((string?)null, reply) : TypedResults.Ok(reply);
    }

    private static ILiveOpsGrain LiveOps(IGrainFactory grains) => grains.GetGrain<ILiveOpsGrain>(ILiveOpsGrain.Key);
}
