using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Http.Ops;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.Datasets;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Gateway.Http.Datasets;

/// <summary>Data sets of feedback: the catalogue for everyone, shards for staff who keep the questions, since they name the keys.</summary>
internal static class DatasetEndpoints
{
    // Under its version a shard never changes; it is not for caches that others read.
    private const string ForEver = "private, max-age=31536000, immutable";

    public static void MapDatasetFiles(this WebApplication app)
    {
        app.MapGet("/datasets", List).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/datasets/latest", Latest).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/datasets/v{version}.json", Manifest).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/datasets/v{version}.jsonl", Shard).RequireAuthorization(Policies.Content).ExcludeFromDescription();
    }

    public static void MapDatasetDesk(this RouteGroupBuilder ops) =>
        ops.MapPost("/datasets", Start).WithName("startDataset").WithSummary("Begins a data set now").RequireAuthorization(Policies.Content);

    /// <summary>Where a shard is.</summary>
    public static string AddressOf(int version) => string.Create(CultureInfo.InvariantCulture, $"/datasets/v{version}.jsonl");

    private static IDatasetGrain Grain(IGrainFactory grains) => grains.GetGrain<IDatasetGrain>(IDatasetGrain.Key);

    private static async Task<Ok<DatasetListReply>> List(IGrainFactory grains) => TypedResults.Ok(Reply(await Grain(grains).GetStatus()));

    private static async Task<Results<RedirectHttpResult, ProblemHttpResult>> Latest(IGrainFactory grains, HttpResponse response)
    {
        response.Headers.CacheControl = "no-cache";
        return (await Grain(grains).GetStatus()).Versions.FirstOrDefault() is { } latest
            ? TypedResults.Redirect(AddressOf(latest.Version), permanent: false, preserveMethod: true)
            : Problems.NotFound("There is no data set yet.");
    }

    private static async Task<Results<Ok<DatasetItem>, ProblemHttpResult>> Manifest(int version, IGrainFactory grains) =>
        await Find(version, grains) is { } found ? TypedResults.Ok(Item(found)) : NoSuchDataset();

    private static async Task<IResult> Shard(int version, IGrainFactory grains, HttpResponse response)
    {
        if (await Find(version, grains) is not { } found)
        {
            return NoSuchDataset();
        }

        response.Headers.CacheControl = ForEver;
        response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Stream(
            new ShardStream(found, grains.GetGrain<IDatasetShelfGrain>(IDatasetShelfGrain.Key)),
            "application/jsonl",
            fileDownloadName: $"trivia-dataset-v{version}.jsonl",
            lastModified: found.CreatedAt,
            entityTag: new EntityTagHeaderValue($"\"{found.Sha256}\""),
            enableRangeProcessing: true);
    }

    private static async Task<Results<Accepted<DatasetListReply>, ProblemHttpResult>> Start(
        CommandRequest? request, ClaimsPrincipal user, IGrainFactory grains)
    {
        if (!Commands.TryMake(user, request?.CommandId, request?.Reason, out var command, out var problem))
        {
            return problem;
        }

        var status = await Grain(grains).Start();
        await grains.GetGrain<ILiveOpsGrain>(ILiveOpsGrain.Key).Record(
            command, "dataset.start", $"v{status.UnderWay}", "", status.Step.ToString());
        return TypedResults.Accepted("/datasets", Reply(status));
    }

    private static async Task<DatasetVersion?> Find(int version, IGrainFactory grains) =>
        (await Grain(grains).GetStatus()).Versions.FirstOrDefault(known => known.Version == version);

    private static DatasetListReply Reply(DatasetStatus status) => new()
    {
        Latest = status.Versions.FirstOrDefault() is { } latest ? AddressOf(latest.Version) : null,
        UnderWay = status.UnderWay == 0 ? null : status.UnderWay,
        Step = status.UnderWay == 0 ? null : status.Step.ToString().ToLowerInvariant(),
        Datasets = [.. status.Versions.Select(Item)],
    };

    private static DatasetItem Item(DatasetVersion version) => new()
    {
        Version = version.Version,
        Address = AddressOf(version.Version),
        Schema = version.Schema,
        Rows = version.Rows,
        Bytes = version.Bytes,
        Sha256 = version.Sha256,
        FirstRowAt = version.FirstRowAt,
        LastRowAt = version.LastRowAt,
        CreatedAt = version.CreatedAt,
    };

    private static ProblemHttpResult NoSuchDataset() => Problems.NotFound("There is no such data set.");
}
