using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Gateway.Http.Ops;

/// <summary>Takes packs of questions in: all of one, or nothing and why.</summary>
internal static class PackEndpoint
{
    public static void MapPacks(this RouteGroupBuilder ops, ApiOptions options) => ops.MapPost("/packs", Import)
        .WithName("importPack").WithSummary("Imports a pack of questions: JSON Lines, one question a line")
        .Accepts<Stream>("application/jsonl", "application/x-ndjson", "text/plain", "application/octet-stream")
        .RequireAuthorization(Policies.Content)
        .WithMetadata(new RequestSizeLimitAttribute(options.PackBytesMax))
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    private static async Task<Results<Ok<ImportReply>, ProblemHttpResult>> Import(
        HttpRequest request,
        ClaimsPrincipal user,
        IGrainFactory grains,
        CancellationToken cancellationToken,
        bool synthetic = false,
        string? commandId = null,
        string? reason = null)
    {
        if (!Commands.TryMake(user, commandId, reason, out var command, out var problem))
        {
            return problem;
        }

        var pack = await PackReader.Read(request.Body, cancellationToken);
        if (pack.Problems.Count > 0)
        {
            return BadPack(pack.Problems);
        }

        var outcome = await grains.GetGrain<ITopicCatalogGrain>(ITopicCatalogGrain.Key).Import([], pack.Questions, synthetic);
        if (!outcome.Problems.IsEmpty)
        {
            return BadPack(pack.Locate(outcome.Problems));
        }

        string[] topics = [.. pack.Questions.Select(question => question.Topic).Distinct().Order(StringComparer.Ordinal)];
        await grains.GetGrain<ILiveOpsGrain>(ILiveOpsGrain.Key).Record(
            command, "pack.import", string.Join(' ', topics.Take(10)), "", $"{outcome.Imported} questions");
        return TypedResults.Ok(new ImportReply { Imported = outcome.Imported, Topics = topics });
    }

    private static ProblemHttpResult BadPack(IReadOnlyList<string> problems) =>
        Problems.BadRequest(ProblemCodes.BadPack, "Nothing was imported.", problems);
}
