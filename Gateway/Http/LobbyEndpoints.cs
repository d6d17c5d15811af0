using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Lobbies;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Gateway.Http;

/// <summary>What anyone may see of lobbies.</summary>
internal static class LobbyEndpoints
{
    public static void MapLobbies(this RouteGroupBuilder api) => api.MapGroup("/lobbies").WithTags("lobbies").MapGet("", List)
        .WithName("listLobbies").WithSummary("Public lobbies with people in them").AllowAnonymous()
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<LobbiesReply>, ProblemHttpResult>> List(LobbyListings listings, string topic = "")
    {
        if (topic.Length > 0 && !Slug.IsValid(topic))
        {
            return Problems.BadRequest(ProblemCodes.Malformed, "The topic must be a slug such as pop-music-1990s.");
        }

        var listed = await listings.List(topic, synthetic: false);
        return TypedResults.Ok(new LobbiesReply { Lobbies = [.. listed.Select(LobbyWire.Of)] });
    }
}
