using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Gateway.Http.Ops;

/// <summary>Voids questions.</summary>
internal static class VoidEndpoint
{
    public static void MapVoiding(this RouteGroupBuilder ops) => ops.MapPost("/royales/{id}/void", Void)
        .WithName("voidQuestion").WithSummary("Voids the last question, or says who would return")
        .RequireAuthorization(Policies.Operator)
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<VoidQuestionReply>, ProblemHttpResult>> Void(
        string id, VoidQuestionRequest request, ClaimsPrincipal user, IGrainFactory grains)
    {
        if (!RoyaleId.IsWellFormed(id))
        {
            return Problems.NoSuchRoyale(id);
        }

        if (!Commands.TryMake(user, request.CommandId, request.Reason, out var command, out var problem))
        {
            return problem;
        }

        try
        {
            var outcome = await grains.GetGrain<ILiveOpsGrain>(ILiveOpsGrain.Key)
                .VoidQuestion(command, id, request.Round, request.Preview);
            return Reply(id, request, command, outcome);
        }
        catch (ArgumentException)
        {
            return Problems.BadRequest(ProblemCodes.Invalid, $"The command id {command.CommandId} was used for something else.");
        }
    }

    private static Results<Ok<VoidQuestionReply>, ProblemHttpResult> Reply(
        string id, VoidQuestionRequest request, OpsCommand command, VoidOutcome outcome) => outcome.Verdict switch
        {
            CommandVerdict.Done => TypedResults.Ok(new VoidQuestionReply
            {
                Royale = id,
                Round = request.Round,
                Preview = request.Preview,
                ReturningCount = outcome.ReturningCount,
                Returning = outcome.Returning,
                CommandId = command.CommandId,
            }),
            CommandVerdict.NotFound => Problems.NoSuchRoyale(id),
            _ => Problems.Of(
                StatusCodes.Status409Conflict,
                ProblemCodes.WrongPhase,
                "Only the last question can be voided, after its reveal and before the next one opens."),
        };
}
