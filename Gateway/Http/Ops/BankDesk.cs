using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Gateway.Http.Ops;

/// <summary>Staff who keep the questions page through a topic and search in it.</summary>
internal static class BankDesk
{
    public static void MapBankDesk(this RouteGroupBuilder ops) =>
        ops.MapGet("/topics/{topic}/questions", List).WithName("listQuestions")
            .WithSummary("A topic's questions with their keys, best quality first; those in play, or those taken out")
            .RequireAuthorization(Policies.Content);

    private static async Task<Results<Ok<QuestionPageReply>, ProblemHttpResult>> List(
        string topic, IGrainFactory grains, string status = "live", string search = "", int offset = 0, int limit = 50)
    {
        if (!Slug.IsValid(topic) || status is not ("live" or "retired") || search.Length > ITopicSearchGrain.WordsLengthMax
            || offset < 0 || limit is < 1 or > TopicPage.EntriesMax)
        {
            return Problems.BadRequest(
                ProblemCodes.Malformed,
                $"The status is live or retired, a search has at most {ITopicSearchGrain.WordsLengthMax} characters, the limit is from 1 to {TopicPage.EntriesMax}.");
        }

        var page = await grains.GetGrain<ITopicSearchGrain>(topic).Find(search, status == "live", offset, limit);
        var items = await Task.WhenAll(page.Entries.Select(entry => Item(entry, grains)));
        return TypedResults.Ok(new QuestionPageReply { Total = page.Total, Questions = [.. items.OfType<QuestionListItem>()] });
    }

    private static async Task<QuestionListItem?> Item(TopicEntry entry, IGrainFactory grains)
    {
        var grain = grains.GetGrain<IQuestionGrain>(entry.QuestionId);
        return await grain.Get() is not { } question ? null : new QuestionListItem
        {
            Id = question.Id,
            Body = question.Body,
            Correct = question.Correct,
            Status = QuestionReplies.Name(question.Status),
            Version = question.Version,
            Quality = Math.Round(entry.Quality, 4),
            Difficulty = question.Difficulty,
            Answers = (await grain.GetUse()).Picks.Answers,
        };
    }
}
