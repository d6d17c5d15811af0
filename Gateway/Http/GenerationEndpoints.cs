using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Http.Limits;
using Trivia.Gateway.Http.Ops;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Gateway.Http;

/// <summary>Players ask a model for questions, and watch over what they asked for. Of other people's jobs they learn nothing.</summary>
internal static class GenerationEndpoints
{
    public static void MapGeneration(this RouteGroupBuilder api)
    {
        var generation = api.MapGroup("/generation").WithTags("generation");
        generation.MapGet("", GetStatus)
            .WithName("getGeneration").WithSummary("Whether questions can be had from a model").AllowAnonymous();
        generation.MapPost("", Ask)
            .WithName("askForQuestions").WithSummary("Asks a model for questions").RequireAuthorization(Policies.Player)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden).RequireRateLimiting(AddressLimits.Generation);
        var one = generation.MapGroup("/{id}").RequireAuthorization(Policies.Player)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
        one.MapGet("", Watch).WithName("watchGeneration").WithSummary("A job of one's own, once it is newer than a version");
        one.MapDelete("", Cancel).WithName("cancelGeneration").WithSummary("Calls a job of one's own off");
    }

    private static async Task<Ok<GenerationStatusReply>> GetStatus(IGrainFactory grains)
    {
        var status = await grains.GetGrain<IGenerationQueueGrain>(IGenerationQueueGrain.Key).GetStatus();
        return TypedResults.Ok(new GenerationStatusReply { Available = status.Available, Waiting = status.Waiting, Working = status.Working });
    }

    private static async Task<Results<Ok<GenerationReply>, ProblemHttpResult>> Ask(
        GenerationRequest request, ClaimsPrincipal user, IGrainFactory grains)
    {
        if (!Commands.TryName(request.CommandId, out var operation, out var problem))
        {
            return problem;
        }

        if (request.Synthetic || GenerationReplies.Difficulty(request.Difficulty) is not { } difficulty)
        {
            return Problems.BadRequest(ProblemCodes.Malformed, "The difficulty must be easy, medium or hard; synthetic topics are for staff.");
        }

        var id = GenerationId.Of(user.PlayerId(), operation);
        return GenerationReplies.Answer(id, await grains.GetGrain<IGenerationJobGrain>(id).Request(new GenerationOrder
        {
            Theme = request.Theme ?? "",
            Topic = request.Topic ?? "",
            Count = request.Count,
            Difficulty = difficulty,
            Requester = user.PlayerId(),
            Source = GenerationSource.Player,
        }));
    }

    private static async Task<Results<Ok<GenerationReply>, ProblemHttpResult>> Watch(
        string id, ClaimsPrincipal user, IGrainFactory grains, long after = 0) =>
        await Own(id, user, grains) is { } own && await own.Watch(after) is { } job
            ? TypedResults.Ok(GenerationReplies.Job(id, job))
            : GenerationReplies.NoSuchJob();

    private static async Task<Results<Ok<GenerationReply>, ProblemHttpResult>> Cancel(string id, ClaimsPrincipal user, IGrainFactory grains) =>
        await Own(id, user, grains) is { } own && await own.Cancel() is { } job
            ? TypedResults.Ok(GenerationReplies.Job(id, job))
            : GenerationReplies.NoSuchJob();

    private static async Task<IGenerationJobGrain?> Own(string id, ClaimsPrincipal user, IGrainFactory grains)
    {
        if (!GenerationId.IsWellFormed(id))
        {
            return null;
        }

        var grain = grains.GetGrain<IGenerationJobGrain>(id);
        return await grain.Get() is { Order: { Source: GenerationSource.Player } order } && order.Requester == user.PlayerId() ? grain : null;
    }
}
