using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Trivia.Gateway.Http.Faults;
using Trivia.Gateway.Identity;
using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Gateway.Http.Ops;

/// <summary>What staff look at.</summary>
internal static class WatchEndpoints
{
    private const int AuditLimitMax = 1_000;
    private const double BytesPerMb = 1024 * 1024;

    public static void MapWatching(this RouteGroupBuilder ops)
    {
        ops.MapGet("/royales/{id}/status", GetStatus)
            .WithName("getStatus").WithSummary("An event, its gateways and its cuts").RequireAuthorization(Policies.Viewer)
            .ProducesProblem(StatusCodes.Status404NotFound);
        ops.MapGet("/topics", ListTopics)
            .WithName("listTopics").WithSummary("Topics and how many questions they hold");
        ops.MapGet("/audit", GetAudit)
            .WithName("getAudit").WithSummary("The audit trail, latest first").RequireAuthorization(Policies.Viewer);
        ops.MapGet("/process", GetProcess)
            .WithName("getProcess").WithSummary("What this process has used").RequireAuthorization(Policies.Viewer);
    }

    private static async Task<Results<Ok<StatusReply>, ProblemHttpResult>> GetStatus(string id, IGrainFactory grains) =>
        RoyaleId.IsWellFormed(id) && await grains.GetGrain<IRoyaleGrain>(id).GetStatus() is { Snapshot.Exists: true } status
            ? TypedResults.Ok(RoyaleReplies.Status(status))
            : Problems.NoSuchRoyale(id);

    private static async Task<Ok<TopicListReply>> ListTopics(IGrainFactory grains)
    {
        var topics = await grains.GetGrain<ITopicCatalogGrain>(ITopicCatalogGrain.Key).List();
        return TypedResults.Ok(new TopicListReply
        {
            Topics = [.. topics.Select(topic => new TopicItem
            {
                Slug = topic.Slug,
                Name = topic.Name,
                Accent = topic.Accent,
                Synthetic = topic.Synthetic,
                Questions = topic.Questions,
            })],
        });
    }

    private static async Task<Results<Ok<AuditReply>, ProblemHttpResult>> GetAudit(
        IGrainFactory grains, int offset = 0, int limit = 100)
    {
        if (offset < 0 || limit is < 1 or > AuditLimitMax)
        {
            return Problems.BadRequest(
                ProblemCodes.Malformed, $"The offset must not be negative, and the limit from 1 to {AuditLimitMax}.");
        }

        var entries = await grains.GetGrain<ILiveOpsGrain>(ILiveOpsGrain.Key).GetAudit(offset, limit);
        return TypedResults.Ok(new AuditReply
        {
            Entries = [.. entries.Select(entry => new AuditItem
            {
                At = entry.At,
                Actor = entry.Actor,
                Action = entry.Action,
                Subject = entry.Subject,
                Reason = entry.Reason,
                Before = entry.Before,
                After = entry.After,
                CommandId = entry.CommandId,
            })],
        });
    }

    private static Ok<ProcessReply> GetProcess(TimeProvider time)
    {
        using var process = Process.GetCurrentProcess();
        return TypedResults.Ok(new ProcessReply
        {
            ServerCpuSeconds = Environment.CpuUsage.TotalTime.TotalSeconds,
            ServerRssMb = process.WorkingSet64 / BytesPerMb,
            HeapMb = GC.GetGCMemoryInfo().HeapSizeBytes / BytesPerMb,
            AllocatedMb = GC.GetTotalAllocatedBytes() / BytesPerMb,
            GcPauseMs = GC.GetTotalPauseDuration().TotalMilliseconds,
            Collections = [GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2)],
            PoolThreads = ThreadPool.ThreadCount,
            PoolQueue = ThreadPool.PendingWorkItemCount,
            Processors = Environment.ProcessorCount,
            UptimeSeconds = (time.GetLocalNow() - process.StartTime).TotalSeconds,
            ProcessId = Environment.ProcessId,
        });
    }
}
