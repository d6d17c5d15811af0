using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Generation;

/// <inheritdoc cref="IGenerationJobGrain"/>
/// <remarks>
/// One call at a time, except for those who only look: they see what is stored, never what is on its way. Every report is
/// decided by <see cref="JobMachine"/>, so whoever reports late changes nothing.
/// </remarks>
internal sealed class GenerationJobGrain(
    [PersistentState("generation-job")] IPersistentState<JobState> stored,
    ModelDesk desk,
    IOptions<GenerationOptions> options,
    GenerationMetrics metrics,
    TimeProvider time,
    ILogger<GenerationJobGrain> logger) : Grain, IGenerationJobGrain
{
    private const int WatchersMax = 32;
    private static readonly TimeSpan WatchFor = TimeSpan.FromSeconds(2);

    private string id = "";
    private GenerationJob? job;
    private int watchers;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private DateTimeOffset Now => time.GetUtcNow();

    private JobLimits Limits => options.Value.Job;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        (id, job) = (this.GetPrimaryKeyString(), stored.State.Job);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<GenerationAnswer> Request(GenerationOrder order)
    {
        if (job is not null)
        {
            return new GenerationAnswer(GenerationVerdict.Taken, job, []);
        }

        var clean = OrderRules.Clean(order);
        if (OrderRules.Problems(clean) is { IsEmpty: false } problems)
        {
            return new GenerationAnswer(GenerationVerdict.Invalid, null, problems);
        }

        if (!desk.IsAvailable)
        {
            return new GenerationAnswer(GenerationVerdict.NoModel, null, []);
        }

        // Into the queue first: it holds what is to be done, and drops a job that turns out never to have been stored.
        var verdict = await Queue.Admit(new QueuedJob(id, clean.Requester, clean.Source, null));
        if (verdict != QueueVerdict.Admitted)
        {
            return new GenerationAnswer(verdict == QueueVerdict.Full ? GenerationVerdict.Full : GenerationVerdict.TooMany, null, []);
        }

        await Keep(JobMachine.Queue(clean, Now));
        logger.Requested(id, clean.Count, clean.Topic);
        return new GenerationAnswer(GenerationVerdict.Taken, job, []);
    }

    /// <inheritdoc/>
    public Task<GenerationJob?> Get() => Task.FromResult(job);

    /// <inheritdoc/>
    public async Task<GenerationJob?> Watch(long version)
    {
        if (job is { IsOver: false } known && known.Version <= version && watchers < WatchersMax)
        {
            watchers++;
            await changed.Task.WaitAsync(WatchFor, time)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            watchers--;
        }

        return job;
    }

    /// <inheritdoc/>
    public async Task<GenerationJob?> Cancel()
    {
        if (job is { IsOver: false })
        {
            await Keep(JobMachine.Cancel(job, Now));
        }

        if (job is not null)
        {
            await Queue.Over(id);
        }

        return job;
    }

    /// <inheritdoc/>
    public async Task<GenerationJob?> Take()
    {
        if (job is not null)
        {
            await Keep(JobMachine.Take(job, Now, Limits));
        }

        return job;
    }

    /// <inheritdoc/>
    public async Task<GenerationJob> Drafted(int run, ImmutableArray<DraftQuestion> drafts, GenerationCost cost)
    {
        var current = Require();
        if (current.Run == run && JobMachine.Next(current) == JobStep.Draft)
        {
            var sifted = await Shelf.Sift(id, current.Order, drafts);
            metrics.Rejected(sifted.Rejected);
            await Keep(JobMachine.Drafted(current, run, sifted, cost, Now, Limits));
        }

        return Require();
    }

    /// <inheritdoc/>
    public async Task<GenerationJob> Read(int run, ImmutableDictionary<int, int> choices, GenerationCost cost)
    {
        var current = Require();
        var agreed = BlindReading.Agreed(id, current.Pending, choices);
        var next = JobMachine.Read(current, run, agreed, cost, Now, Limits);
        metrics.Rejected(next.Rejections.Except(current.Rejections));
        return await Keep(next);
    }

    /// <inheritdoc/>
    public Task<GenerationJob> Useless(int run, JobErrorCode code, string message, GenerationCost cost) =>
        Keep(JobMachine.Useless(Require(), run, new JobError(Now, code, message), cost, Limits));

    /// <inheritdoc/>
    public Task<GenerationJob> Unserved(int run, JobErrorCode code, string message, GenerationCost cost, TimeSpan wait) =>
        Keep(JobMachine.Unserved(Require(), run, new JobError(Now, code, message), cost, wait, Limits));

    /// <inheritdoc/>
    public async Task<GenerationJob> Publish(int run)
    {
        var current = Require();
        if (current.Run == run && JobMachine.Next(current) == JobStep.Publish)
        {
            await Shelf.Put(id, current.Order, current.Accepted);
            await Keep(JobMachine.Published(current, Now, Limits));
            metrics.Published(current.Accepted.Length);
        }

        return Require();
    }

    private IGenerationQueueGrain Queue => GrainFactory.GetGrain<IGenerationQueueGrain>(IGenerationQueueGrain.Key);

    private IGeneratedShelfGrain Shelf => GrainFactory.GetGrain<IGeneratedShelfGrain>(Require().Order.Topic);

    private GenerationJob Require() => job ?? throw new InvalidOperationException($"There is no job {id}.");

    /// <summary>Stores the job if it changed, and tells those who wait for it.</summary>
    private async Task<GenerationJob> Keep(GenerationJob next)
    {
        if (next == job)
        {
            return next;
        }

        await this.Store(stored, new JobState { Job = next });
        job = next;
        (var told, changed) = (changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        told.SetResult();
        if (next.IsOver)
        {
            metrics.JobOver(next.Phase);
            logger.Over(id, next.Phase, next.Published.Length, next.Order.Count, next.Rejected);
        }

        return next;
    }
}
