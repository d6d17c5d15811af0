using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Packs;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Gateway.Http.Ops;

/// <summary>Takes packs of questions in: all of one, or nothing and why.</summary>
internal static class PackEndpoint
{
    private const string ExpectContinue = "100-continue";

    public static void MapPacks(this RouteGroupBuilder ops, ApiOptions options) => ops.MapPost("/packs", Import)
        .WithName("importPack").WithSummary("Imports a pack of questions: JSON Lines, one question a line")
        .Accepts<Stream>("application/jsonl", "application/x-ndjson", "text/plain", "application/octet-stream")
        .RequireAuthorization(Policies.Content)
        .WithMetadata(new RequestSizeLimitAttribute((long)options.PackBytesMax + options.PackDrainBytesMax))
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    private static async Task<Results<Ok<ImportReply>, ProblemHttpResult>> Import(
        HttpContext context,
        ClaimsPrincipal user,
        IGrainFactory grains,
        IOptions<ApiOptions> options,
        TimeProvider time,
        bool synthetic = false,
        bool dryRun = false,
        string? commandId = null,
        string? reason = null)
    {
        if (!Commands.TryMake(user, commandId, reason, out var command, out var problem))
        {
            return problem;
        }

        var (request, cancellationToken) = (context.Request, context.RequestAborted);
        if (request.ContentLength > options.Value.PackBytesMax && request.Headers.Expect == ExpectContinue)
        {
            return TooLarge(options.Value);
        }

        await using var body = new PackBody(request.Body, options.Value.PackBytesMax);
        var pack = await PackReader.Read(body, cancellationToken);
        if (body.IsTooLarge)
        {
            using var patience = new CancellationTokenSource(options.Value.PackDrainFor, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
            await body.Drain(either.Token);
            return TooLarge(options.Value);
        }

        if (pack.Problems.Count > 0)
        {
            return BadPack(pack.Problems);
        }

        var catalog = grains.GetGrain<ITopicCatalogGrain>(ITopicCatalogGrain.Key);
        var outcome = dryRun
            ? await catalog.Check([], pack.Questions, synthetic)
            : await catalog.Import([], pack.Questions, synthetic);
        if (!outcome.Problems.IsEmpty)
        {
            return BadPack(pack.Locate(outcome.Problems));
        }

        string[] topics = [.. pack.Questions.Select(question => question.Topic).Distinct().Order(StringComparer.Ordinal)];
        if (dryRun)
        {
            return TypedResults.Ok(new ImportReply { Imported = 0, Topics = topics, DryRun = true });
        }

        await grains.GetGrain<ILiveOpsGrain>(ILiveOpsGrain.Key).Record(
            command, "pack.import", string.Join(' ', topics.Take(10)), "", $"{outcome.Imported} questions");
        return TypedResults.Ok(new ImportReply { Imported = outcome.Imported, Topics = topics });
    }

    private static ProblemHttpResult TooLarge(ApiOptions options) => Problems.Of(
        StatusCodes.Status413PayloadTooLarge,
        ProblemCodes.TooLarge,
        $"Nothing was imported: a pack has at most {options.PackBytesMax:N0} bytes; split it.");

    private static ProblemHttpResult BadPack(IReadOnlyList<string> problems)
    {
        const int named = ImportReply.ProblemsMax;
        var detail = problems.Count switch
        {
            1 => "Nothing was imported: there is one problem.",
            <= named => $"Nothing was imported: there are {problems.Count} problems.",
            _ => $"Nothing was imported: there are {problems.Count} problems, of which these are the first {named}.",
        };
        return Problems.BadRequest(ProblemCodes.BadPack, detail, [.. problems.Take(named)]);
    }
}
