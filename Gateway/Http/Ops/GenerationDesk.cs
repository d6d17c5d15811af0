using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Gateway.Http.Ops;

/// <summary>Staff who keep the questions ask for some, watch every job, and approve or retire what came.</summary>
internal static class GenerationDesk
{
    private const int ListLimitMax = 200;

    public static void MapGenerationDesk(this RouteGroupBuilder ops)
    {
        var desk = ops.MapGroup("/generation").RequireAuthorization(Policies.Content);
        desk.MapPost("", Ask).WithName("askForQuestionsAsStaff").WithSummary("Asks a model for questions");
        desk.MapGet("", List).WithName("listGenerations").WithSummary("Jobs, latest first");
        var one = desk.MapGroup("/{id}").ProducesProblem(StatusCodes.Status404NotFound);
        one.MapGet("", Watch).WithName("watchAnyGeneration").WithSummary("A job, once it is newer than a version");
        one.MapDelete("", Cancel).WithName("cancelAnyGeneration").WithSummary("Calls a job off");
        one.MapGet("/questions", ListQuestions).WithName("listGenerated").WithSummary("What a job brought, with the keys");
        one.MapPost("/review", Review).WithName("reviewGenerated").WithSummary("Approves or retires what a job brought");
    }

    private static async Task<Results<Ok<GenerationReply>, ProblemHttpResult>> Ask(
        GenerationRequest request, ClaimsPrincipal user, IGrainFactory grains)
    {
        if (!Commands.TryMake(user, request.CommandId, null, out var command, out var problem))
        {
            return problem;
        }

        if (GenerationReplies.Difficulty(request.Difficulty) is not { } difficulty)
        {
            return Problems.BadRequest(ProblemCodes.Malformed, "The difficulty must be easy, medium or hard.");
        }

        var id = GenerationId.Of(command.Actor, command.CommandId);
        var answer = await grains.GetGrain<IGenerationJobGrain>(id).Request(new GenerationOrder
        {
            Theme = request.Theme ?? "",
            Topic = request.Topic ?? "",
            Count = request.Count,
            Difficulty = difficulty,
            Requester = command.Actor,
            Source = GenerationSource.Staff,
            Synthetic = request.Synthetic,
        });
        if (answer.Verdict == GenerationVerdict.Taken)
        {
            await grains.GetGrain<ILiveOpsGrain>(ILiveOpsGrain.Key).Record(
                command, "generation.ask", id, "", $"{answer.Job!.Order.Count} questions for {answer.Job.Order.Topic}");
        }

        return GenerationReplies.Answer(id, answer);
    }

    private static async Task<Results<Ok<GenerationListReply>, ProblemHttpResult>> List(IGrainFactory grains, int limit = 20)
    {
        if (limit is < 1 or > ListLimitMax)
        {
            return Problems.BadRequest(ProblemCodes.Malformed, $"The limit must be from 1 to {ListLimitMax}.");
        }

        var status = await grains.GetGrain<IGenerationQueueGrain>(IGenerationQueueGrain.Key).GetStatus();
        var ids = status.Recent.Take(limit).ToList();
        var jobs = await Task.WhenAll(ids.Select(id => grains.GetGrain<IGenerationJobGrain>(id).Get()));
        return TypedResults.Ok(new GenerationListReply
        {
            Jobs = [.. ids.Zip(jobs).Where(pair => pair.Second is not null).Select(pair => GenerationReplies.Job(pair.First, pair.Second!))],
        });
    }

    private static async Task<Results<Ok<GenerationReply>, ProblemHttpResult>> Watch(string id, IGrainFactory grains, long after = 0) =>
        GenerationId.IsWellFormed(id) && await grains.GetGrain<IGenerationJobGrain>(id).Watch(after) is { } job
            ? TypedResults.Ok(GenerationReplies.Job(id, job))
            : GenerationReplies.NoSuchJob();

    private static async Task<Results<Ok<GenerationReply>, ProblemHttpResult>> Cancel(string id, ClaimsPrincipal user, IGrainFactory grains)
    {
        if (!GenerationId.IsWellFormed(id)
            || await grains.GetGrain<IGenerationJobGrain>(id).Get() is not { } before
            || await grains.GetGrain<IGenerationJobGrain>(id).Cancel() is not { } job)
        {
            return GenerationReplies.NoSuchJob();
        }

        if (Commands.TryMake(user, null, null, out var command, out var problem))
        {
            await grains.GetGrain<ILiveOpsGrain>(ILiveOpsGrain.Key).Record(
                command, "generation.cancel", id, before.Phase.ToString(), job.Phase.ToString());
            return TypedResults.Ok(GenerationReplies.Job(id, job));
        }

        return problem;
    }

    private static async Task<Results<Ok<GeneratedQuestionsReply>, ProblemHttpResult>> ListQuestions(string id, IGrainFactory grains)
    {
        if (!GenerationId.IsWellFormed(id) || await grains.GetGrain<IGenerationJobGrain>(id).Get() is not { } job)
        {
            return GenerationReplies.NoSuchJob();
        }

        var questions = await Task.WhenAll(job.Published.Select(number =>
            grains.GetGrain<IQuestionGrain>(GenerationId.QuestionId(id, number)).Get()));
        return TypedResults.Ok(new GeneratedQuestionsReply
        {
            Questions = [.. job.Published.Zip(questions).Where(pair => pair.Second is not null)
                .Select(pair => GenerationReplies.Question(pair.First, pair.Second!))],
        });
    }

    private static async Task<Results<Ok<ReviewReply>, ProblemHttpResult>> Review(
        string id, ReviewRequest request, ClaimsPrincipal user, IGrainFactory grains)
    {
        if (!GenerationId.IsWellFormed(id) || await grains.GetGrain<IGenerationJobGrain>(id).Get() is not { } job)
        {
            return GenerationReplies.NoSuchJob();
        }

        if (!Commands.TryMake(user, request.CommandId, request.Reason, out var command, out var problem))
        {
            return problem;
        }

        var numbers = request.Numbers is null ? job.Published : [.. job.Published.Intersect(request.Numbers)];
        var outcome = await grains.GetGrain<IGeneratedShelfGrain>(job.Order.Topic)
            .Review([.. numbers.Select(number => GenerationId.QuestionId(id, number))], request.Approve);
        if (!outcome.Problems.IsEmpty)
        {
            return Problems.BadRequest(ProblemCodes.Invalid, "Nothing was approved.", outcome.Problems);
        }

        await grains.GetGrain<ILiveOpsGrain>(ILiveOpsGrain.Key).Record(
            command, request.Approve ? "generation.approve" : "generation.retire", id, "", $"{outcome.Changed.Length} questions");
        return TypedResults.Ok(new ReviewReply { Changed = outcome.Changed });
    }
}
