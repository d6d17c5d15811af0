using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Generation;

/// <inheritdoc cref="IGenerationQueueGrain"/>
/// <remarks>
/// A reminder stands while there are jobs: whichever silo is lost, the queue comes back within a minute, and sooner when a
/// generator is heard of. Leases count from then anew, because the silence was the queue's own.
/// </remarks>
internal sealed class GenerationQueueGrain(
    [PersistentState("generation-queue")] IPersistentState<QueueState> stored,
    ModelDesk desk,
    IOptions<GenerationOptions> options,
    TimeProvider time,
    ILogger<GenerationQueueGrain> logger) : Grain, IGenerationQueueGrain, IRemindable
{
    private const string Watchdog = "watchdog";
    private const int RecentMax = 200;
    private static readonly TimeSpan WatchEvery = TimeSpan.FromMinutes(1);

    private bool isWatched;
    private IGrainTimer? timer;

    private JobQueue Queue => stored.State.Queue;

    private QueueLimits Limits => options.Value.Queue;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        stored.State = stored.State with { Queue = Queue.Renew(time.GetUtcNow(), Limits) };
        timer = this.RegisterGrainTimer(_ => Dispatch(Queue), new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { KeepAlive = true });
        await Dispatch(Queue);
    }

    /// <inheritdoc/>
    public async Task<QueueVerdict> Admit(QueuedJob job)
    {
        var (next, verdict) = Queue.Admit(job, Limits);
        if (next == Queue)
        {
            return verdict;
        }

        await Watch();
        await Dispatch(next, job.JobId);
        return verdict;
    }

    /// <inheritdoc/>
    public Task<bool> Heard(int worker, string jobId)
    {
        // Not written: leases count anew after a loss.
        stored.State = stored.State with { Queue = Queue.Heard(worker, time.GetUtcNow(), Limits) };
        return Task.FromResult(Queue.Holds(worker, jobId));
    }

    /// <inheritdoc/>
    public Task Return(int worker, string jobId, DateTimeOffset? notBefore) => Dispatch(Queue.Return(worker, jobId, notBefore));

    /// <inheritdoc/>
    public Task Over(string jobId) => Dispatch(Queue.Without(jobId));

    /// <inheritdoc/>
    public Task<GenerationStatus> GetStatus() => Task.FromResult(
        new GenerationStatus(desk.IsAvailable, Queue.Waiting.Length, Queue.Leases.Length, stored.State.Recent));

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        isWatched = true;
        await Dispatch(Queue);
        if (Queue.Count == 0 && await this.GetReminder(Watchdog) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
            isWatched = false;
        }
    }

    /// <summary>Gives jobs to free generators, stores who has which, and only then tells them.</summary>
    private async Task Dispatch(JobQueue changed, string? letIn = null)
    {
        var now = time.GetUtcNow();
        var before = Queue;
        var (next, given) = changed.Assign(now, Limits);
        foreach (var lapsed in changed.Leases.Where(lease => lease.Until <= now))
        {
            logger.LeaseLapsed(lapsed.Worker, lapsed.Job.JobId);
        }

        if (next != before)
        {
            var recent = letIn is null ? stored.State.Recent : [letIn, .. stored.State.Recent.Take(RecentMax - 1)];
            await this.Store(stored, new QueueState { Queue = next, Recent = recent });
        }

        foreach (var lease in given)
        {
            await GrainFactory.GetGrain<IGeneratorGrain>(lease.Worker).Work(lease.Job.JobId);
        }

        Arm(now);
    }

    private void Arm(DateTimeOffset now)
    {
        var due = Queue.Due is { } at ? at - now : Timeout.InfiniteTimeSpan;
        timer?.Change(due < TimeSpan.Zero && due != Timeout.InfiniteTimeSpan ? TimeSpan.Zero : due, Timeout.InfiniteTimeSpan);
    }

    private async Task Watch()
    {
        if (!isWatched)
        {
            await this.RegisterOrUpdateReminder(Watchdog, WatchEvery, WatchEvery);
            isWatched = true;
        }
    }
}
