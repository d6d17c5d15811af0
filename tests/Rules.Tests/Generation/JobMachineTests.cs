using CsCheck;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Rules.Tests.Generation;

public sealed class JobMachineTests
{
    private static readonly DateTimeOffset Start = new(2030, 6, 1, 20, 0, 0, TimeSpan.Zero);
    private static readonly JobLimits Limits = new(DraftsMax: 4, ReadingsMax: 2, FaultsMax: 3, TimeSpan.FromHours(1), RemarksMax: 10);

    private enum Event
    {
        Take,
        Drafted,
        Read,
        Published,
        Useless,
        Unserved,
        Cancel,
    }

    /// <summary>Something that happens to a job: what, of which run (0 is the current one), and how good the drafts are.</summary>
    private sealed record Happening(Event Event, int RunsBehind, int Good, int Bad, int Seconds);

    private static readonly Gen<Happening> Any = Gen.Select(
        Gen.Int[0, (int)Event.Unserved],
        Gen.Frequency((5, Gen.Const(0)), (1, Gen.Int[1, 2])), Gen.Int[0, 6], Gen.Int[0, 3], Gen.Int[0, 20])
        .Select((happening, behind, good, bad, seconds) => new Happening((Event)happening, behind, good, bad, seconds));

    private static readonly Gen<Happening[]> Lives = Gen.Select(Any.Array[0, 60], Gen.Bool, (some, cancelled) =>
        cancelled ? [.. some, new Happening(Event.Cancel, 0, 0, 0, 1), .. some] : some);

    [Fact]
    public void AnyLife_EveryDraft_IsInExactlyOnePlace() => Gen.Select(Gen.Int[1, 12], Lives).Sample((count, life) =>
        Live(count, life).All(job =>
            job.Pending.Length + job.Accepted.Length + job.Published.Length + job.Rejected == job.Numbers
            && job.Pending.Concat(job.Accepted).Select(draft => draft.Number).Concat(job.Published).Distinct().Count()
                == job.Pending.Length + job.Accepted.Length + job.Published.Length
            && job.Missing >= 0));

    [Fact]
    public void AnyLife_WhatIsOver_StaysAsItIs() => Gen.Select(Gen.Int[1, 12], Lives).Sample((count, life) =>
    {
        var states = Live(count, life).ToList();
        var end = states.FindIndex(job => job.IsOver);
        return end < 0 || states.Skip(end).All(job => job == states[end]);
    });

    [Fact]
    public void AnyLife_ReportsOfAnEarlierRun_ChangeNothing() => Gen.Select(Gen.Int[1, 12], Lives).Sample((count, life) =>
    {
        var before = JobMachine.Queue(Order(count), Start);
        var at = Start;
        return life.All(happening =>
        {
            at = at.AddSeconds(happening.Seconds);
            var after = Apply(before, happening, at);
            var stale = happening is { RunsBehind: > 0, Event: Event.Drafted or Event.Read or Event.Useless or Event.Unserved };
            var holds = !stale || after == before;
            before = after;
            return holds;
        });
    });

    [Fact]
    public void AnyLife_AChange_HasAVersionOfItsOwnAndCostsNoLess() => Gen.Select(Gen.Int[1, 12], Lives).Sample((count, life) =>
    {
        var states = Live(count, life).ToList();
        return states.Zip(states.Skip(1)).All(pair =>
            pair.First == pair.Second
            || (pair.Second.Version == pair.First.Version + 1 && pair.Second.Cost.Calls >= pair.First.Cost.Calls));
    });

    [Fact]
    public void AnyLife_Remarks_StayWithinTheirLimit() => Gen.Select(Gen.Int[1, 12], Lives).Sample((count, life) =>
        Live(count, life).All(job => job.Errors.Length <= Limits.RemarksMax && job.Rejections.Length <= Limits.RemarksMax));

    [Fact]
    public void WorkedOn_WhateverTheModelSays_ComesToAnEnd() => Gen.Select(Gen.Int[1, 12], Any.Array[200]).Sample((count, answers) =>
    {
        var job = JobMachine.Queue(Order(count), Start);
        var steps = 0;
        foreach (var answer in answers)
        {
            var wanted = JobMachine.Next(job) switch
            {
                _ when job.Phase == GenerationPhase.Queued => Event.Take,
                JobStep.Publish => Event.Published,
                JobStep.Read => answer.Event is Event.Useless or Event.Unserved ? answer.Event : Event.Read,
                _ => answer.Event is Event.Useless or Event.Unserved ? answer.Event : Event.Drafted,
            };
            job = Apply(job, answer with { Event = wanted, RunsBehind = 0 }, Start);
            steps += job.IsOver ? 0 : 1;
        }

        // Each round is at most a draft, a few readings and a publication, each a few faults late.
        return job.IsOver && steps <= (Limits.DraftsMax + 1) * (Limits.ReadingsMax + 2) * (Limits.FaultsMax + 1) * 2;
    });

    [Fact]
    public void Drafted_TwelveOfFifteenGood_PublishesTwelveAndAsksForThree()
    {
        var job = Taken(15);

        job = JobMachine.Drafted(job, 1, Sifted(job, good: 13, bad: 2), default, Start, Limits);
        job = JobMachine.Read(job, 1, job.Pending.Select(draft => draft.Number).Skip(1).ToHashSet(), default, Start, Limits);
        job.Accepted.Length.ShouldBe(12);
        job = JobMachine.Published(job, Start, Limits);

        job.Published.Length.ShouldBe(12);
        job.Rejected.ShouldBe(3);
        JobMachine.Next(job).ShouldBe(JobStep.Draft);
        job.Missing.ShouldBe(3);
        job.Rejections.Select(rejection => rejection.Fault).ShouldBe([DraftFault.Form, DraftFault.Form, DraftFault.Disputed]);

        job = JobMachine.Drafted(job, 1, Sifted(job, good: 3, bad: 0), default, Start, Limits);
        job = JobMachine.Read(job, 1, job.Pending.Select(draft => draft.Number).ToHashSet(), default, Start, Limits);
        JobMachine.Published(job, Start, Limits).ShouldSatisfyAllConditions(
            done => done.Phase.ShouldBe(GenerationPhase.Published),
            done => done.Published.Length.ShouldBe(15));
    }

    [Fact]
    public void Useless_AsOftenAsItMayHappen_EndsWithWhatThereIs()
    {
        var none = Taken(5);
        for (var time = 0; time < Limits.DraftsMax; time++)
        {
            none = JobMachine.Useless(none, 1, Error(JobErrorCode.Malformed), default, Limits);
        }

        none.Phase.ShouldBe(GenerationPhase.Failed);
        none.Errors.Length.ShouldBe(Limits.DraftsMax);
    }

    [Fact]
    public void Useless_SecondReadings_TurnTheirDraftsDownAndAskForOthers()
    {
        var job = Taken(5);
        job = JobMachine.Drafted(job, 1, Sifted(job, good: 5, bad: 0), default, Start, Limits);

        job = JobMachine.Useless(job, 1, Error(JobErrorCode.Malformed), default, Limits);
        job.Pending.Length.ShouldBe(5);
        job = JobMachine.Useless(job, 1, Error(JobErrorCode.Malformed), default, Limits);

        job.Pending.ShouldBeEmpty();
        job.Rejections.ShouldAllBe(rejection => rejection.Fault == DraftFault.Unread);
        JobMachine.Next(job).ShouldBe(JobStep.Draft);
    }

    [Fact]
    public void Unserved_JobWaits_AndIsTakenUpWithAllItHas()
    {
        var job = Taken(5);
        job = JobMachine.Drafted(job, 1, Sifted(job, good: 5, bad: 0), default, Start, Limits);
        var waits = JobMachine.Unserved(job, 1, Error(JobErrorCode.Resting), default, TimeSpan.FromSeconds(30), Limits);

        waits.Phase.ShouldBe(GenerationPhase.Queued);
        waits.NotBefore.ShouldBe(Start.AddSeconds(30));
        var again = JobMachine.Take(waits, Start.AddSeconds(30), Limits);
        again.Phase.ShouldBe(GenerationPhase.Screening);
        again.Pending.ShouldBe(job.Pending);
        again.Run.ShouldBe(2);
    }

    [Fact]
    public void Take_OverdueJob_EndsWithWhatItPublished()
    {
        var job = Taken(5);
        job = JobMachine.Drafted(job, 1, Sifted(job, good: 2, bad: 0), default, Start, Limits);
        job = JobMachine.Read(job, 1, new HashSet<int> { 1, 2 }, default, Start, Limits);
        job = JobMachine.Published(job, Start, Limits);

        var late = JobMachine.Take(job, Start + Limits.WaitMax, Limits);

        late.Phase.ShouldBe(GenerationPhase.Published);
        late.Errors.Single().Code.ShouldBe(JobErrorCode.Overdue);
        JobMachine.Take(Taken(5), Start + Limits.WaitMax, Limits).Phase.ShouldBe(GenerationPhase.Failed);
    }

    private static IEnumerable<GenerationJob> Live(int count, IEnumerable<Happening> life)
    {
        var job = JobMachine.Queue(Order(count), Start);
        var at = Start;
        yield return job;
        foreach (var happening in life)
        {
            at = at.AddSeconds(happening.Seconds);
            yield return job = Apply(job, happening, at);
        }
    }

    private static GenerationJob Apply(GenerationJob job, Happening happening, DateTimeOffset at)
    {
        var run = job.Run - happening.RunsBehind;
        var cost = new GenerationCost(1, 100, 50, 7);
        return happening.Event switch
        {
            Event.Take => JobMachine.Take(job, at, Limits),
            Event.Drafted => JobMachine.Drafted(job, run, Sifted(job, happening.Good, happening.Bad), cost, at, Limits),
            Event.Read => JobMachine.Read(
                job, run, job.Pending.Take(happening.Good).Select(draft => draft.Number).ToHashSet(), cost, at, Limits),
            Event.Published => JobMachine.Published(job, at, Limits),
            Event.Useless => JobMachine.Useless(job, run, Error(JobErrorCode.Declined) with { At = at }, cost, Limits),
            Event.Unserved => JobMachine.Unserved(
                job, run, Error(JobErrorCode.Busy) with { At = at }, cost, TimeSpan.FromSeconds(happening.Seconds), Limits),
            Event.Cancel => JobMachine.Cancel(job, at),
            _ => throw new ArgumentOutOfRangeException(nameof(happening)),
        };
    }

    private static GenerationJob Taken(int count) => JobMachine.Take(JobMachine.Queue(Order(count), Start), Start, Limits);

    private static SiftedDrafts Sifted(GenerationJob job, int good, int bad) => new(
        [.. Enumerable.Range(job.Numbers + 1, good).Select(Drafts.Draft)],
        [.. Enumerable.Range(job.Numbers + good + 1, bad).Select(number => new DraftRejection(number, DraftFault.Form, "Too long."))]);

    private static JobError Error(JobErrorCode code) => new(Start, code, "It did not work.");

    private static GenerationOrder Order(int count) => new() { Theme = "Tides", Topic = "tides", Count = count, Requester = "p-1" };
}
