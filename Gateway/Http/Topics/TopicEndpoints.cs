using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Shedding;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Gateway.Http.Topics;

/// <summary>What anyone may see of topics.</summary>
internal static class TopicEndpoints
{
    private const int LimitMax = 100;
    private const int SearchLengthMax = 100;

    public static void MapTopics(this RouteGroupBuilder api) => api.MapGroup("/topics").WithTags("topics").MapGet("", Find)
        .WithName("findTopics").WithSummary("Topics that can be played, and how many questions they hold").AllowAnonymous()
        .ProducesProblem(StatusCodes.Status400BadRequest).ShedAs(NewWork.Read);

    private static async Task<Results<Ok<PlayableTopicsReply>, ProblemHttpResult>> Find(
        TopicDirectory topics, string search = "", int offset = 0, int limit = 50)
    {
        if (search.Length > SearchLengthMax || offset < 0 || limit is < 1 or > LimitMax)
        {
            return Problems.BadRequest(
                ProblemCodes.Malformed,
                $"At most {SearchLengthMax} characters are searched for. The offset must not be negative, and the limit from 1 to {LimitMax}.");
        }

        var (total, page) = await topics.Find(search, offset, limit);
        return TypedResults.Ok(new PlayableTopicsReply
        {
            Total = total,
            Topics = [.. page.Select(topic => new PlayableTopicItem
            {
                Slug = topic.Slug,
                Name = topic.Name,
                Accent = topic.Accent,
                Questions = topic.Questions,
            })],
        });
    }
}
