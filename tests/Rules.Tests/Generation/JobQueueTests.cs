using CsCheck;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Rules.Tests.Generation;

public sealed class JobQueueTests
{
    private static readonly DateTimeOffset Start = new(2030, 6, 1, 20, 0, 0, TimeSpan.Zero);
    private static readonly QueueLimits Limits = new(JobsMax: 10, PlayerJobsMax: 6, JobsPerPlayerMax: 2, Workers: 3, TimeSpan.FromSeconds(30));

    private sealed record Act(int Kind, int Job, int Worker, int Seconds);

    private static readonly Gen<Act[]> Acts = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 19], Gen.Int[0, 2], Gen.Int[0, 20])
        .Select((kind, job, worker, seconds) => new Act(kind, job, worker, seconds)).Array[0, 80];

    [Fact]
    public void AnyActs_AJob_IsInOnePlaceAndAGeneratorHasOneJob() => Acts.Sample(acts => Run(acts).All(queue =>
        queue.Waiting.Select(job => job.JobId).Concat(queue.Leases.Select(lease => lease.Job.JobId)).ToList() is var ids
        && ids.Distinct().Count() == ids.Count
        && queue.Leases.Select(lease => lease.Worker).Distinct().Count() == queue.Leases.Length
        && queue.Leases.All(lease => lease.Worker < Limits.Workers)));

    [Fact]
    public void AnyActs_TheQueue_KeepsItsLimits() => Acts.Sample(acts => Run(acts).All(queue =>
        queue.Count <= Limits.JobsMax
        && Jobs(queue).Count(job => job.Source == GenerationSource.Player) <= Limits.PlayerJobsMax
        && Jobs(queue).Where(job => job.Source == GenerationSource.Player).CountBy(job => job.Requester)
            .All(player => player.Value <= Limits.JobsPerPlayerMax)));

    [Fact]
    public void AnyActs_AnAdmittedJob_StaysUntilItIsOver() => Acts.Sample(acts =>
    {
        var expected = new HashSet<string>();
        var (queue, at) = (new JobQueue(), Start);
        return acts.All(act =>
        {
            at = at.AddSeconds(act.Seconds);
            queue = Apply(queue, act, at, expected);
            return Jobs(queue).Select(job => job.JobId).ToHashSet().SetEquals(expected);
        });
    });

    [Fact]
    public void Assign_SilentGenerator_LosesItsJobToTheNextFreeOne()
    {
        var queue = Admit(new JobQueue(), 0, 1, 2, 3);
        (queue, var first) = queue.Assign(Start, Limits);
        first.Select(lease => lease.Job.JobId).ShouldBe(["j-0", "j-1", "j-2"]);
        queue = queue.Heard(1, Start.AddSeconds(20), Limits).Heard(2, Start.AddSeconds(20), Limits);

        (queue, var second) = queue.Assign(Start.AddSeconds(30), Limits);

        second.Select(lease => (lease.Worker, lease.Job.JobId)).ShouldBe([(0, "j-0")]);
        queue.Waiting.Single().JobId.ShouldBe("j-3");
    }

    [Fact]
    public void Assign_JobThatRests_ComesWhenItsRestIsOver()
    {
        var queue = Admit(new JobQueue(), 0);
        (queue, _) = queue.Assign(Start, Limits);
        queue = queue.Return(0, "j-0", Start.AddSeconds(10));

        queue.Due.ShouldBe(Start.AddSeconds(10));
        queue.Assign(Start.AddSeconds(9), Limits).Given.ShouldBeEmpty();
        queue.Assign(Start.AddSeconds(10), Limits).Given.Single().Job.JobId.ShouldBe("j-0");
    }

    [Fact]
    public void Assign_TopicsOrders_ComeLast()
    {
        var queue = new JobQueue().Admit(Job(0) with { Source = GenerationSource.Topic }, Limits).Next;

        Admit(queue, 1).Assign(Start, Limits with { Workers = 1 }).Given.Single().Job.JobId.ShouldBe("j-1");
    }

    [Fact]
    public void Admit_PlayersAlone_NeverKeepStaffOut()
    {
        var queue = Admit(new JobQueue(), [.. Enumerable.Range(0, 20)]);
        queue.Count.ShouldBe(Limits.PlayerJobsMax);

        queue.Admit(Job(20) with { Source = GenerationSource.Staff }, Limits).Verdict.ShouldBe(QueueVerdict.Admitted);
        queue.Admit(Job(20), Limits).Verdict.ShouldBe(QueueVerdict.Full);
    }

    [Fact]
    public void Return_ByOneThatLostIt_ChangesNothing()
    {
        var queue = Admit(new JobQueue(), 0);
        (queue, _) = queue.Assign(Start, Limits);

        queue.Return(1, "j-0", null).ShouldBe(queue);
    }

    private static IEnumerable<JobQueue> Run(IEnumerable<Act> acts)
    {
        var (queue, at) = (new JobQueue(), Start);
        foreach (var act in acts)
        {
            at = at.AddSeconds(act.Seconds);
            yield return queue = Apply(queue, act, at, []);
        }
    }

    private static JobQueue Apply(JobQueue queue, Act act, DateTimeOffset at, HashSet<string> expected)
    {
        var job = Job(act.Job);
        switch (act.Kind)
        {
            case 0:
                (queue, var verdict) = queue.Admit(job, Limits);
                if (verdict == QueueVerdict.Admitted)
                {
                    expected.Add(job.JobId);
                }

                return queue;
            case 1:
                return queue.Assign(at, Limits).Next;
            case 2:
                return queue.Heard(act.Worker, at, Limits);
            case 3:
                return queue.Return(act.Worker, job.JobId, at.AddSeconds(act.Seconds));
            case 4:
                expected.Remove(job.JobId);
                return queue.Without(job.JobId);
            default:
                return queue.Renew(at, Limits);
        }
    }

    private static JobQueue Admit(JobQueue queue, params int[] jobs) =>
        jobs.Aggregate(queue, (current, job) => current.Admit(Job(job), Limits).Next);

    private static IEnumerable<QueuedJob> Jobs(JobQueue queue) => queue.Waiting.Concat(queue.Leases.Select(lease => lease.Job));

    // Seven players, who want up to three jobs each.
    private static QueuedJob Job(int number) => new($"j-{number}", $"p-{number % 7}", GenerationSource.Player, null);
}
