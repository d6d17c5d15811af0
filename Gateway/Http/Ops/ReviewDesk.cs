using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Gateway.Http.Ops;

/// <summary>Staff who keep the questions look at those that players flagged, and decide.</summary>
internal static class ReviewDesk
{
    public static void MapReviewDesk(this RouteGroupBuilder ops)
    {
        ops.MapGet("/reviews", List).WithName("listReviews").WithSummary("Questions that players flagged, and that wait for a decision")
            .RequireAuthorization(Policies.Content);
        var one = ops.MapGroup("/questions/{id}").RequireAuthorization(Policies.Content).ProducesProblem(StatusCodes.Status404NotFound);
        one.MapGet("", Get).WithName("getQuestion").WithSummary("A question with its key, its reception and its trail");
        one.MapPost("/review", Review).WithName("reviewQuestion").WithSummary("Approves, fixes or retires a question");
    }

    private static async Task<Results<Ok<ReviewListReply>, ProblemHttpResult>> List(IGrainFactory grains, int offset = 0, int limit = 50)
    {
        if (offset < 0 || limit is < 1 or > IReviewQueueGrain.PageMax)
        {
            return Problems.BadRequest(ProblemCodes.Malformed, $"The offset starts at 0; the limit is from 1 to {IReviewQueueGrain.PageMax}.");
        }

        var page = await grains.GetGrain<IReviewQueueGrain>(IReviewQueueGrain.Key).List(offset, limit);
        return TypedResults.Ok(new ReviewListReply { Total = page.Total, Items = [.. page.Items.Select(QuestionReplies.Of)] });
    }

    private static async Task<Results<Ok<QuestionReply>, ProblemHttpResult>> Get(string id, IGrainFactory grains) =>
        Slug.IsValid(id) && await grains.GetGrain<IQuestionGrain>(id).Get() is { } question
            ? TypedResults.Ok(await Reply(question, grains))
            : QuestionReplies.NoSuchQuestion();

    private static async Task<Results<Ok<QuestionReply>, ProblemHttpResult>> Review(
        string id, QuestionReviewRequest request, ClaimsPrincipal user, IGrainFactory grains)
    {
        if (!Commands.TryMake(user, request.CommandId, request.Reason, out var command, out var problem))
        {
            return problem;
        }

        if (VerdictOf(request.Verdict) is not { } verdict)
        {
            return Problems.BadRequest(ProblemCodes.Malformed, "The verdict must be approve, fix or retire.");
        }

        if (!Slug.IsValid(id) || await grains.GetGrain<IQuestionGrain>(id).Get() is not { } before)
        {
            return QuestionReplies.NoSuchQuestion();
        }

        var decision = new ReviewDecision(
            command.CommandId, command.Actor, command.Reason, verdict, verdict == ReviewVerdict.Fix ? Fixed(before, request) : null);
        var answer = await grains.GetGrain<IQuestionFeedbackGrain>(id).Review(decision);
        if (!answer.Problems.IsEmpty)
        {
            return Problems.BadRequest(ProblemCodes.Invalid, "Nothing was changed.", answer.Problems);
        }

        var after = (await grains.GetGrain<IQuestionGrain>(id).Get())!;
        await grains.GetGrain<ILiveOpsGrain>(ILiveOpsGrain.Key).Record(
            command, $"question.{request.Verdict}", id, Line(before), Line(after));
        return TypedResults.Ok(await Reply(after, grains));
    }

    private static async Task<QuestionReply> Reply(Question question, IGrainFactory grains) => QuestionReplies.Of(
        question,
        await grains.GetGrain<IQuestionGrain>(question.Id).GetUse(),
        await grains.GetGrain<IQuestionFeedbackGrain>(question.Id).Get(),
        await grains.GetGrain<IQuestionGrain>(question.Id).GetTrail());

    private static ReviewVerdict? VerdictOf(string verdict) => verdict switch
    {
        "approve" => ReviewVerdict.Approve,
        "fix" => ReviewVerdict.Fix,
        "retire" => ReviewVerdict.Retire,
        _ => null,
    };

    private static Question Fixed(Question question, QuestionReviewRequest request)
    {
        var text = QuestionRules.Clean((question with
        {
            Body = request.Body ?? question.Body,
            Correct = request.Correct ?? question.Correct,
            Distractors = request.Distractors is { } others ? [.. others] : question.Distractors,
            Explanation = request.Explanation ?? question.Explanation,
            Source = request.Source ?? question.Source,
        }).ToText());
        return question with
        {
            Body = text.Body,
            Correct = text.Correct,
            Distractors = text.Distractors,
            Explanation = text.Explanation,
            Source = text.Source,
        };
    }

    private static string Line(Question question) => $"v{question.Version}, {QuestionReplies.Name(question.Status)}";
}
