using Trivia.Generation.Tests.Hosting;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Generation;
using Trivia.ModelServer.Faults;
using Trivia.Silo.Models;

namespace Trivia.Generation.Tests.Jobs;

public sealed class JobTests
{
    [Fact]
    public async Task Request_WithoutAModel_SaysSo()
    {
        await using var cluster = await GeneratorCluster.Start(flavour: ModelProvider.None);

        (await Ask(cluster, "g-1", "p-1")).Verdict.ShouldBe(GenerationVerdict.NoModel);
        (await cluster.Queue.GetStatus()).Available.ShouldBeFalse();
    }

    [Fact]
    public async Task Request_Repeated_IsOneJob()
    {
        await using var cluster = await GeneratorCluster.Start();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Ask(cluster, "g-1", "p-1")));

        answers.ShouldAllBe(answer => answer.Verdict == GenerationVerdict.Taken);
        var job = await cluster.End("g-1");
        job.Run.ShouldBe(1);
        (await cluster.Queue.GetStatus()).Recent.ShouldBe(["g-1"]);
    }

    [Fact]
    public async Task Request_MoreThanOnePlayerMay_IsRefused()
    {
        await using var cluster = await GeneratorCluster.Start();
        cluster.Server.Script.Always(FaultKind.SlowFirstByte);
        (await Ask(cluster, "g-1", "p-1")).Verdict.ShouldBe(GenerationVerdict.Taken);
        (await Ask(cluster, "g-2", "p-1")).Verdict.ShouldBe(GenerationVerdict.Taken);

        (await Ask(cluster, "g-3", "p-1")).Verdict.ShouldBe(GenerationVerdict.TooMany);
        (await Ask(cluster, "g-4", "p-2")).Verdict.ShouldBe(GenerationVerdict.Taken);
        await cluster.Grains.GetGrain<IGenerationJobGrain>("g-1").Cancel();
        (await Ask(cluster, "g-3", "p-1")).Verdict.ShouldBe(GenerationVerdict.Taken);
    }

    [Fact]
    public async Task Cancel_WhileTheModelWrites_EndsTheJobAndFreesItsGenerator()
    {
        await using var cluster = await GeneratorCluster.Start(options => (options.Generators, options.CallTimeout) = (1, TimeSpan.FromMinutes(1)));
        cluster.Server.Script.Next(FaultKind.SlowFirstByte);
        var (slow, _) = await cluster.Request(3);
        await Eventually.Is(async () => (await cluster.Grains.GetGrain<IGenerationJobGrain>(slow).Get())!.Phase == GenerationPhase.Drafting);

        (await cluster.Grains.GetGrain<IGenerationJobGrain>(slow).Cancel())!.Phase.ShouldBe(GenerationPhase.Cancelled);

        var (next, _) = await cluster.Request(3);
        (await cluster.End(next)).Published.Length.ShouldBe(3);
        (await cluster.Grains.GetGrain<IGenerationJobGrain>(slow).Get())!.ShouldSatisfyAllConditions(
            job => job.Phase.ShouldBe(GenerationPhase.Cancelled),
            job => job.Published.ShouldBeEmpty());
    }

    [Fact]
    public async Task Review_GeneratedQuestions_AreLiveOnlyOnceApproved()
    {
        await using var cluster = await GeneratorCluster.Start();
        var topic = cluster.NewTopic();
        var (id, _) = await cluster.Request(4, topic, "p-1");
        var job = await cluster.End(id);
        var ids = job.Published.Select(number => GenerationId.QuestionId(id, number)).ToArray();
        var shelf = cluster.Grains.GetGrain<IGeneratedShelfGrain>(topic);
        var bank = cluster.Grains.GetGrain<ITopicGrain>(topic);
        var draw = new DrawRequest("game-1", 10, 1, false, false);

        (await bank.CountAvailable(draw)).ShouldBe(0);
        (await shelf.ListOwn("p-1")).ShouldBe(ids, ignoreOrder: true);
        (await shelf.ListOwn("p-2")).ShouldBeEmpty();

        (await shelf.Review([ids[0], ids[1]], approve: true)).Changed.ShouldBe([ids[0], ids[1]], ignoreOrder: true);
        (await shelf.Review([ids[2]], approve: false)).Changed.ShouldBe([ids[2]]);

        (await bank.Draw(draw)).ShouldBe([ids[0], ids[1]], ignoreOrder: true);
        (await shelf.ListOwn("p-1")).ShouldBe([ids[3]]);
        (await cluster.Grains.GetGrain<IQuestionGrain>(ids[2]).Get())!.Status.ShouldBe(QuestionStatus.Retired);
        (await shelf.Review([ids[0], "other-1"], approve: false)).Changed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Draw_TopicThatRunsLow_AsksInTheBackgroundAndWaitsForNobody()
    {
        await using var cluster = await GeneratorCluster.Start(options => options.CallTimeout = TimeSpan.FromMinutes(1));
        cluster.Server.Script.Next(FaultKind.SlowFirstByte);
        var topic = cluster.NewTopic();
        await cluster.Grains.GetGrain<ITopicCatalogGrain>(ITopicCatalogGrain.Key).Import(
            [], [new Question { Id = $"{topic}-1", Topic = topic, Body = "Which is it?", Correct = "This", Distractors = ["That", "Those", "These"] }], false);
        var bank = cluster.Grains.GetGrain<ITopicGrain>(topic);

        (await bank.Draw(new DrawRequest("game-1", 5, 1, false, false))).ShouldBe([$"{topic}-1"]);
        await Eventually.Is(async () => (await cluster.Queue.GetStatus()).Recent.FirstOrDefault() is { } asked
            && await cluster.Grains.GetGrain<IGenerationJobGrain>(asked).Get() is not null);
        await bank.Draw(new DrawRequest("game-2", 5, 1, false, true));

        // The model has not said a word by now.
        var id = (await cluster.Queue.GetStatus()).Recent.ShouldHaveSingleItem();
        var job = (await cluster.Grains.GetGrain<IGenerationJobGrain>(id).Get())!;
        (job.Order.Source, job.Order.Topic, job.Order.Count, job.IsOver).ShouldBe((GenerationSource.Topic, topic, 20, false));
        (await cluster.Grains.GetGrain<IGenerationJobGrain>(id).Cancel())!.Phase.ShouldBe(GenerationPhase.Cancelled);
    }

    [Fact]
    public async Task Watch_JobUnderWay_TellsEveryStepInOrder()
    {
        await using var cluster = await GeneratorCluster.Start();
        cluster.Server.Script.Next(FaultKind.SlowFirstByte);
        var (id, job) = await cluster.Request(3);
        var phases = new List<GenerationPhase> { job.Phase };
        var versions = new List<long> { job.Version };
        while (!job.IsOver)
        {
            job = (await cluster.Grains.GetGrain<IGenerationJobGrain>(id).Watch(job.Version))!;
            phases.Add(job.Phase);
            versions.Add(job.Version);
        }

        versions.ShouldBeInOrder();
        phases.First().ShouldBe(GenerationPhase.Queued);
        phases.ShouldContain(GenerationPhase.Drafting);
        phases.Last().ShouldBe(GenerationPhase.Published);
    }

    [Fact]
    public async Task Budget_ManyJobsAtOnce_NeverPassesWhatFlowsIn()
    {
        const int perMinute = 1_200;
        await using var cluster = await GeneratorCluster.Start(options => (options.RequestsPerMinute, options.Generators) = (perMinute, 16));
        var jobs = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => cluster.Request(1)));
        foreach (var (id, _) in jobs)
        {
            (await cluster.End(id)).Published.Length.ShouldBe(1);
        }

        var sent = cluster.Server.Log.Entries.Select(entry => entry.At).ToList();
        sent.Count.ShouldBe(80);
        for (var first = 0; first < sent.Count; first++)
        {
            for (var last = first; last < sent.Count; last++)
            {
                // A tenth of the minute at once, nine tenths flowing in; a request more for the time on the way.
                var may = (perMinute * 0.1) + (perMinute * 0.9 / 60 * ((sent[last] - sent[first]).TotalSeconds + 0.5)) + 1;
                (last - first + 1).ShouldBeLessThanOrEqualTo((int)may);
            }
        }

        // The bucket starts empty, and everything that flows in goes out at once: 79 requests after the first take as long as that.
        (sent[^1] - sent[0]).TotalSeconds.ShouldBeGreaterThan(79 / (perMinute * 0.9 / 60) * 0.9);
    }

    private static Task<GenerationAnswer> Ask(GeneratorCluster cluster, string id, string player) =>
        cluster.Grains.GetGrain<IGenerationJobGrain>(id).Request(new GenerationOrder
        {
            Theme = "Tides",
            Topic = "tides",
            Count = 3,
            Requester = player,
            Source = GenerationSource.Player,
        });
}
