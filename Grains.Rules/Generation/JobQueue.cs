using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Generation;

/// <summary>Jobs that wait, and those that generators work on. Immutable; a job is in one place only.</summary>
[GenerateSerializer, Immutable, Alias("trivia.rules.job-queue.v1")]
public sealed record JobQueue
{
    /// <summary>Waiting, first come first.</summary>
    [Id(0)]
    public ImmutableArray<QueuedJob> Waiting { get; init; } = [];

    /// <summary>Under way.</summary>
    [Id(1)]
    public ImmutableArray<JobLease> Leases { get; init; } = [];

    /// <summary>Jobs in all.</summary>
    public int Count => Waiting.Length + Leases.Length;

    private IEnumerable<QueuedJob> All => Waiting.Concat(Leases.Select(lease => lease.Job));

    /// <summary>Lets a job in; one that is in stays where it is.</summary>
    /// <param name="job">The job.</param>
    /// <param name="limits">How much the queue holds.</param>
    public (JobQueue Next, QueueVerdict Verdict) Admit(QueuedJob job, QueueLimits limits)
    {
        if (All.Any(known => known.JobId == job.JobId))
        {
            return (this, QueueVerdict.Admitted);
        }

        if (job.Source == GenerationSource.Player && All.Count(IsTheSamePlayers) >= limits.JobsPerPlayerMax)
        {
            return (this, QueueVerdict.TooMany);
        }

        var isFull = Count >= limits.JobsMax
            || (job.Source != GenerationSource.Staff && All.Count(known => known.Source == job.Source) >= limits.PlayerJobsMax);
        return isFull
            ? (this, QueueVerdict.Full)
            : (this with { Waiting = Waiting.Add(job) }, QueueVerdict.Admitted);

        bool IsTheSamePlayers(QueuedJob known) => known.Source == GenerationSource.Player && known.Requester == job.Requester;
    }

    /// <summary>
    /// Takes jobs back from generators that have not been heard of, and gives waiting ones to those that are free: first come
    /// first, what topics asked for after everything else.
    /// </summary>
    /// <param name="now">The time.</param>
    /// <param name="limits">Generators and their leases.</param>
    /// <returns>The queue afterwards, and the leases that are new.</returns>
    public (JobQueue Next, ImmutableArray<JobLease> Given) Assign(DateTimeOffset now, QueueLimits limits)
    {
        var lapsed = Leases.Where(lease => lease.Until <= now || lease.Worker >= limits.Workers).ToLookup(lease => lease.Job);
        var waiting = lapsed.Count == 0 ? Waiting : [.. lapsed.Select(jobs => jobs.Key), .. Waiting];
        var kept = lapsed.Count == 0 ? Leases : Leases.RemoveAll(lease => lapsed.Contains(lease.Job));
        var free = Enumerable.Range(0, limits.Workers).Except(kept.Select(lease => lease.Worker));
        var ready = waiting.Where(job => job.NotBefore is not { } notBefore || notBefore <= now)
            .OrderBy(job => job.Source == GenerationSource.Topic);
        ImmutableArray<JobLease> given = [.. free.Zip(ready, (worker, job) => new JobLease(worker, job, now + limits.Lease))];
        if (given.IsEmpty && lapsed.Count == 0)
        {
            return (this, []);
        }

        var taken = given.Select(lease => lease.Job.JobId).ToHashSet();
        return (new JobQueue { Waiting = waiting.RemoveAll(job => taken.Contains(job.JobId)), Leases = kept.AddRange(given) }, given);
    }

    /// <summary>Whether a generator holds a job.</summary>
    /// <param name="worker">The generator.</param>
    /// <param name="jobId">The job.</param>
    public bool Holds(int worker, string jobId) => Leases.Any(lease => lease.Worker == worker && lease.Job.JobId == jobId);

    /// <summary>Every lease as if its generator had just been heard of: after a silence that was the queue's own.</summary>
    /// <param name="now">The time.</param>
    /// <param name="limits">Leases.</param>
    public JobQueue Renew(DateTimeOffset now, QueueLimits limits) =>
        this with { Leases = [.. Leases.Select(lease => lease with { Until = now + limits.Lease })] };

    /// <summary>A generator is heard of.</summary>
    /// <param name="worker">The generator.</param>
    /// <param name="now">The time.</param>
    /// <param name="limits">Leases.</param>
    public JobQueue Heard(int worker, DateTimeOffset now, QueueLimits limits) =>
        this with { Leases = [.. Leases.Select(lease => lease.Worker == worker ? lease with { Until = now + limits.Lease } : lease)] };

    /// <summary>A generator gives its job back, to be taken up later. One that no longer holds it changes nothing.</summary>
    /// <param name="worker">The generator.</param>
    /// <param name="jobId">The job.</param>
    /// <param name="notBefore">Not before this.</param>
    public JobQueue Return(int worker, string jobId, DateTimeOffset? notBefore)
    {
        var lease = Leases.FirstOrDefault(held => held.Worker == worker && held.Job.JobId == jobId);
        return lease is null ? this : new JobQueue
        {
            Leases = Leases.Remove(lease),
            Waiting = Waiting.Add(lease.Job with { NotBefore = notBefore }),
        };
    }

    /// <summary>The queue without a job that is over.</summary>
    /// <param name="jobId">The job.</param>
    public JobQueue Without(string jobId) => All.All(job => job.JobId != jobId) ? this : new JobQueue
    {
        Waiting = Waiting.RemoveAll(job => job.JobId == jobId),
        Leases = Leases.RemoveAll(lease => lease.Job.JobId == jobId),
    };

    /// <summary>When there is something to do again: a lease lapses or a job's rest ends. Null when nothing waits for the clock.</summary>
    public DateTimeOffset? Due => Waiting.Select(job => job.NotBefore).Concat(Leases.Select(lease => (DateTimeOffset?)lease.Until)).Min();
}
