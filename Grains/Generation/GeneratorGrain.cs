using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Trivia.Grains.Interfaces.Calls;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Generation;

/// <inheritdoc cref="IGeneratorGrain"/>
/// <remarks>
/// Holds nothing: the job's state is in its grain, which says after each report whether this run still has the job. Whatever is
/// lost with a generator is one call to the model.
/// </remarks>
internal sealed class GeneratorGrain(
    ModelDesk desk,
    IOptions<GenerationOptions> options,
    TimeProvider time,
    ILogger<GeneratorGrain> logger) : Grain, IGeneratorGrain, IDisposable
{
    // Room for a question with its options, and for what stands around them.
    private const int TokensPerDraft = 260;
    private const int TokensPerChoice = 24;
    private const int TokensAround = 200;

    private CancellationTokenSource? work;
    private Task running = Task.CompletedTask;
    private string? current;

    private int Worker => (int)this.GetPrimaryKeyLong();

    private IGenerationQueueGrain Queue => GrainFactory.GetGrain<IGenerationQueueGrain>(IGenerationQueueGrain.Key);

    /// <inheritdoc/>
    public Task Work(string jobId)
    {
        if (current != jobId)
        {
            // The queue gives a job only to a generator that has none: whatever runs here still has been given to another.
            work?.Cancel();
            work = new CancellationTokenSource();
            current = jobId;
            running = Run(running, jobId, work);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (work is not null)
        {
            await work.CancelAsync();
            await running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => work?.Dispose();

    private async Task Run(Task earlier, string jobId, CancellationTokenSource mine)
    {
        await earlier;
        using var sign = this.RegisterGrainTimer(
            token => ShowLife(jobId, mine, token),
            new GrainTimerCreationOptions(options.Value.Lease / 4, options.Value.Lease / 4) { Interleave = true, KeepAlive = true });
        var over = false;
        DateTimeOffset? notBefore = null;
        try
        {
            var job = await Work(GrainFactory.GetGrain<IGenerationJobGrain>(jobId), jobId, mine.Token);
            (over, notBefore) = (job is null or { IsOver: true }, job?.NotBefore);
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // Given to another, or this silo is stopping.
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            logger.WorkFailed(exception, Worker, jobId);
            notBefore = time.GetUtcNow() + options.Value.RetryDelay;
        }

        if (work == mine)
        {
            current = null;
        }

        await TellQueue(jobId, over, notBefore);
    }

    private async Task<GenerationJob?> Work(IGenerationJobGrain grain, string jobId, CancellationToken cancellationToken)
    {
        if (await grain.Take() is not { } job)
        {
            return null;
        }

        var run = job.Run;
        while (!job.IsOver && job.Run == run && job.Phase != GenerationPhase.Queued)
        {
            cancellationToken.ThrowIfCancellationRequested();
            job = JobMachine.Next(job) switch
            {
                JobStep.Draft => await Draft(grain, jobId, job, cancellationToken),
                JobStep.Read => await Read(grain, jobId, job, cancellationToken),
                _ => await grain.Publish(run),
            };
        }

        return job;
    }

    private async Task<GenerationJob> Draft(IGenerationJobGrain grain, string jobId, GenerationJob job, CancellationToken cancellationToken)
    {
        var count = Math.Min(job.Missing, options.Value.QuestionsPerCall);
        var reply = await desk.Ask(
            Prompt.Drafts, DraftWish.Write(job.Order, count), TokensAround + (count * TokensPerDraft), cancellationToken);
        var origin = DraftOrigin.Of(options.Value.ModelName, reply.Version, Prompt.Drafts.Hash);
        return reply.Fault is null && DraftReply.Read(reply.Text, job.Numbers, count, origin) is { } drafts
            ? await grain.Drafted(job.Run, drafts, reply.Cost)
            : await Report(grain, jobId, job.Run, reply);
    }

    private async Task<GenerationJob> Read(IGenerationJobGrain grain, string jobId, GenerationJob job, CancellationToken cancellationToken)
    {
        var count = job.Pending.Length;
        var reply = await desk.Ask(
            Prompt.Reading, ReadingSheet.Write(jobId, job.Pending), TokensAround + (count * TokensPerChoice), cancellationToken);
        return reply.Fault is null && ReadingReply.Read(reply.Text, count) is { } choices
            ? await grain.Read(job.Run, choices, reply.Cost)
            : await Report(grain, jobId, job.Run, reply);
    }

    private Task<GenerationJob> Report(IGenerationJobGrain grain, string jobId, int run, ModelReply reply)
    {
        var (code, message) = reply.Fault is { } fault
            ? (fault, reply.Message)
            : (JobErrorCode.Malformed, "The reply is not what the schema says.");
        logger.CallFailed(jobId, code, message);
        return reply.Fault is null || reply.IsUseless
            ? grain.Useless(run, code, message, reply.Cost)
            : grain.Unserved(run, code, message, reply.Cost, reply.Wait);
    }

    private async Task ShowLife(string jobId, CancellationTokenSource mine, CancellationToken cancellationToken)
    {
        try
        {
            if (!await Queue.Heard(Worker, jobId) && !cancellationToken.IsCancellationRequested)
            {
                await mine.CancelAsync();
            }
        }
        catch (Exception exception) when (Unanswered.Is(exception))
        {
            logger.QueueUnheard(exception, Worker, jobId);
        }
    }

    private async Task TellQueue(string jobId, bool over, DateTimeOffset? notBefore)
    {
        try
        {
            await (over ? Queue.Over(jobId) : Queue.Return(Worker, jobId, notBefore));
        }
        catch (Exception exception) when (Unanswered.Is(exception))
        {
            // The lease lapses, and the next generator finds the job as it is.
            logger.QueueUnheard(exception, Worker, jobId);
        }
    }
}
