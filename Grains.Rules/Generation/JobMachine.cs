using System.Collections.Immutable;

namespace Trivia.Grains.Rules.Generation;

/// <summary>
/// The life of a generation job: queued → drafting → screening → published, and round again for what was turned down. Pure.
/// Whatever does not apply any more, such as the report of a run that another one has taken over, changes nothing.
/// </summary>
public static class JobMachine
{
    /// <summary>A new job.</summary>
    /// <param name="order">What is wanted; see <see cref="OrderRules"/>.</param>
    /// <param name="now">The time.</param>
    public static GenerationJob Queue(GenerationOrder order, DateTimeOffset now) =>
        new() { Order = order, RequestedAt = now, ChangedAt = now, Version = 1 };

    /// <summary>What the job needs next.</summary>
    /// <param name="job">The job.</param>
    public static JobStep Next(GenerationJob job) => job switch
    {
        { IsOver: true } => JobStep.None,
        { Accepted.IsEmpty: false } => JobStep.Publish,
        { Pending.IsEmpty: false } => JobStep.Read,
        _ => JobStep.Draft,
    };

    /// <summary>A generator takes the job up; whoever had it before has it no longer.</summary>
    /// <param name="job">The job.</param>
    /// <param name="now">The time.</param>
    /// <param name="limits">How far a job goes.</param>
    public static GenerationJob Take(GenerationJob job, DateTimeOffset now, JobLimits limits)
    {
        if (job.IsOver)
        {
            return job;
        }

        var next = job with { Run = job.Run + 1, NotBefore = null };
        if (now - job.RequestedAt < limits.WaitMax || !job.Accepted.IsEmpty)
        {
            return Changed(next with { Phase = PhaseOf(next) }, now);
        }

        var overdue = new JobError(now, JobErrorCode.Overdue, "The job took longer than it may.");
        return Changed(End(TurnDown(next, limits) with { Errors = Keep(job.Errors, [overdue], limits) }), now);
    }

    /// <summary>Drafts came and were held against the rules.</summary>
    /// <param name="job">The job.</param>
    /// <param name="run">The run that asked for them.</param>
    /// <param name="sifted">What became of each.</param>
    /// <param name="cost">What they cost.</param>
    /// <param name="now">The time.</param>
    /// <param name="limits">How far a job goes.</param>
    public static GenerationJob Drafted(
        GenerationJob job, int run, SiftedDrafts sifted, GenerationCost cost, DateTimeOffset now, JobLimits limits)
    {
        if (IsStale(job, run) || Next(job) != JobStep.Draft)
        {
            return job;
        }

        var good = sifted.Good[..Math.Min(sifted.Good.Length, job.Missing)];
        var surplus = sifted.Good[good.Length..].Select(draft =>
            new DraftRejection(draft.Number, DraftFault.Surplus, "More drafts came than were asked for."));
        var next = job with
        {
            Drafts = job.Drafts + 1,
            Readings = 0,
            Faults = 0,
            Numbers = job.Numbers + sifted.Good.Length + sifted.Rejected.Length,
            Pending = good,
            Cost = job.Cost + cost,
        };
        return Changed(Settle(Reject(next, [.. sifted.Rejected, .. surplus], limits), limits), now);
    }

    /// <summary>The second reading came: drafts whose marked answer it found pass.</summary>
    /// <param name="job">The job.</param>
    /// <param name="run">The run that asked for it.</param>
    /// <param name="agreed">Numbers of the drafts on which it agreed.</param>
    /// <param name="cost">What it cost.</param>
    /// <param name="now">The time.</param>
    /// <param name="limits">How far a job goes.</param>
    public static GenerationJob Read(
        GenerationJob job, int run, IReadOnlySet<int> agreed, GenerationCost cost, DateTimeOffset now, JobLimits limits)
    {
        if (IsStale(job, run) || Next(job) != JobStep.Read)
        {
            return job;
        }

        var passed = job.Pending.ToLookup(draft => agreed.Contains(draft.Number));
        var next = job with { Pending = [], Readings = 0, Faults = 0, Accepted = [.. passed[true]], Cost = job.Cost + cost };
        var disputed = passed[false].Select(draft =>
            new DraftRejection(draft.Number, DraftFault.Disputed, "A second reader without the key did not pick the marked answer."));
        return Changed(Settle(Reject(next, disputed, limits), limits), now);
    }

    /// <summary>The accepted drafts are in the bank.</summary>
    /// <param name="job">The job.</param>
    /// <param name="now">The time.</param>
    /// <param name="limits">How far a job goes.</param>
    public static GenerationJob Published(GenerationJob job, DateTimeOffset now, JobLimits limits) =>
        Next(job) != JobStep.Publish ? job : Changed(Settle(job with
        {
            Accepted = [],
            Published = [.. job.Published, .. job.Accepted.Select(draft => draft.Number)],
        }, limits), now);

    /// <summary>A reply came that is no use: declined, malformed, cut short.</summary>
    /// <param name="job">The job.</param>
    /// <param name="run">The run that asked.</param>
    /// <param name="error">What is wrong with it.</param>
    /// <param name="cost">What it cost.</param>
    /// <param name="limits">How far a job goes.</param>
    public static GenerationJob Useless(GenerationJob job, int run, JobError error, GenerationCost cost, JobLimits limits)
    {
        if (IsStale(job, run) || Next(job) is not (JobStep.Draft or JobStep.Read))
        {
            return job;
        }

        var next = job with { Faults = 0, Errors = Keep(job.Errors, [error], limits), Cost = job.Cost + cost };
        if (Next(job) == JobStep.Draft)
        {
            next = next with { Drafts = job.Drafts + 1 };
        }
        else
        {
            next = next with { Readings = job.Readings + 1 };
            next = next.Readings < limits.ReadingsMax ? next : TurnDown(next, limits);
        }

        return Changed(Settle(next, limits), error.At);
    }

    /// <summary>The model could not be had. The job goes back into the queue, or ends when that has happened too often.</summary>
    /// <param name="job">The job.</param>
    /// <param name="run">The run that asked.</param>
    /// <param name="error">What happened.</param>
    /// <param name="cost">What the tries cost.</param>
    /// <param name="wait">How long to leave the model in peace.</param>
    /// <param name="limits">How far a job goes.</param>
    public static GenerationJob Unserved(
        GenerationJob job, int run, JobError error, GenerationCost cost, TimeSpan wait, JobLimits limits)
    {
        if (IsStale(job, run) || Next(job) is not (JobStep.Draft or JobStep.Read))
        {
            return job;
        }

        var next = job with
        {
            Phase = GenerationPhase.Queued,
            Faults = job.Faults + 1,
            Errors = Keep(job.Errors, [error], limits),
            Cost = job.Cost + cost,
            NotBefore = error.At + wait,
        };
        var givesUp = next.Faults >= limits.FaultsMax || next.NotBefore - job.RequestedAt >= limits.WaitMax;
        return Changed(givesUp ? End(TurnDown(next, limits)) : next, error.At);
    }

    /// <summary>The requester calls the job off.</summary>
    /// <param name="job">The job.</param>
    /// <param name="now">The time.</param>
    public static GenerationJob Cancel(GenerationJob job, DateTimeOffset now) => job.IsOver ? job : Changed(
        job with
        {
            Phase = GenerationPhase.Cancelled,
            Pending = [],
            Accepted = [],
            Rejected = job.Rejected + job.Pending.Length + job.Accepted.Length,
            NotBefore = null,
        },
        now);

    private static bool IsStale(GenerationJob job, int run) =>
        job.Run != run || job.Phase is not (GenerationPhase.Drafting or GenerationPhase.Screening);

    private static GenerationPhase PhaseOf(GenerationJob job) =>
        Next(job) == JobStep.Draft ? GenerationPhase.Drafting : GenerationPhase.Screening;

    /// <summary>The phase by what is left to do; the end when there is nothing, or nothing more to be had.</summary>
    private static GenerationJob Settle(GenerationJob job, JobLimits limits) =>
        Next(job) == JobStep.Draft && (job.Missing == 0 || job.Drafts >= limits.DraftsMax)
            ? End(job)
            : job with { Phase = PhaseOf(job) };

    private static GenerationJob End(GenerationJob job) => job with
    {
        Phase = job.Published.IsEmpty ? GenerationPhase.Failed : GenerationPhase.Published,
        NotBefore = null,
    };

    private static GenerationJob TurnDown(GenerationJob job, JobLimits limits) => Reject(
        job with { Pending = [] },
        job.Pending.Select(draft => new DraftRejection(draft.Number, DraftFault.Unread, "The second reading came to no verdict.")),
        limits);

    private static GenerationJob Reject(GenerationJob job, IEnumerable<DraftRejection> rejections, JobLimits limits)
    {
        ImmutableArray<DraftRejection> all = [.. rejections];
        return job with { Rejected = job.Rejected + all.Length, Rejections = Keep(job.Rejections, all, limits) };
    }

    private static ImmutableArray<T> Keep<T>(ImmutableArray<T> earlier, ImmutableArray<T> later, JobLimits limits) =>
        [.. earlier.Concat(later).TakeLast(limits.RemarksMax)];

    private static GenerationJob Changed(GenerationJob job, DateTimeOffset now) =>
        job with { Version = job.Version + 1, ChangedAt = now };
}
