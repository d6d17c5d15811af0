using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.LiveOps.Tests.Hosting;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.LiveOps.Tests.LiveOps;

public sealed class ScheduleTests(Cluster cluster)
{
    private static readonly int Demand = QuestionDemand.Of(Desk.Small);

    private readonly Desk desk = new(cluster);

    [Fact]
    public async Task Schedule_SoundEvent_CreatesListsAndAudits()
    {
        var spec = desk.Spec(await cluster.NewTopic(20), await cluster.NewTopic(20));

        var outcome = await desk.Grain.Schedule(desk.NewCommand(), spec);

        outcome.Code.ShouldBe(OpsCode.Done);
        outcome.RoyaleId.ShouldNotBeNull().ShouldMatch("^r-[0-9a-f]{8}$");
        var snapshot = await cluster.Grains.GetGrain<IRoyaleGrain>(outcome.RoyaleId).GetSnapshot();
        snapshot.Exists.ShouldBeTrue();
        snapshot.Spec!.Title.ShouldBe(spec.Title);
        (await desk.Grain.ListEvents()).ShouldBe([new EventListing(outcome.RoyaleId, spec.Title, spec.StartsAt, 4, false)]);
        var audit = await desk.LastAudit();
        audit.ShouldSatisfyAllConditions(
            () => audit.Action.ShouldBe("royale.schedule"),
            () => audit.Subject.ShouldBe(outcome.RoyaleId),
            () => audit.Actor.ShouldBe("staff@example.org"),
            () => audit.Reason.ShouldBe("because"));
    }

    [Fact]
    public async Task Schedule_SoundEvent_TakesItsDemandAndAReserveSpreadOverTheTopics()
    {
        var topics = new[] { await cluster.NewTopic(20), await cluster.NewTopic(20) };

        await desk.Grain.Schedule(desk.NewCommand(), desk.Spec(topics));

        var left = await Task.WhenAll(topics.Select(Available));
        left.Sum().ShouldBe(40 - Demand - QuestionDemand.Reserve(Demand, 40));
        Math.Abs(left[0] - left[1]).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task Schedule_SameCommandAgain_IsTheSameEvent()
    {
        var command = desk.NewCommand();
        var spec = desk.Spec(await cluster.NewTopic(20));
        var first = await desk.Grain.Schedule(command, spec);
        await cluster.Forget(desk.Grain);

        (await desk.Grain.Schedule(command, spec)).ShouldBe(first);
        (await desk.Grain.ListEvents()).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("Draw", false)]
    [InlineData("Draw", true)]
    [InlineData("Create", false)]
    [InlineData("Create", true)]
    public async Task Schedule_CutShort_IsRepairedByTheSameCommand(string method, bool afterwards)
    {
        var command = desk.NewCommand();
        var topic = await cluster.NewTopic(20);
        var title = cluster.NewName("Cut short") + "!";
        var spec = desk.Spec(topic) with { Title = title };
        cluster.Faults.FailOnce(method, method == "Create" ? title : topic, afterwards);

        await Should.ThrowAsync<TimeoutException>(() => desk.Grain.Schedule(command, spec));
        (await desk.Grain.ListEvents()).ShouldBeEmpty();
        await cluster.Forget(desk.Grain);

        var outcome = await desk.Grain.Schedule(command, spec);

        outcome.Code.ShouldBe(OpsCode.Done);
        (await desk.Grain.ListEvents()).ShouldHaveSingleItem().RoyaleId.ShouldBe(outcome.RoyaleId);
        (await Available(topic)).ShouldBe(20 - Demand - QuestionDemand.Reserve(Demand, 20));
        (await desk.Grain.GetAudit(0, 10)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Schedule_TooFewQuestions_IsRefusedWithTheNumbers()
    {
        var topic = await cluster.NewTopic(Demand - 1);

        var outcome = await desk.Grain.Schedule(desk.NewCommand(), desk.Spec(topic));

        outcome.Code.ShouldBe(OpsCode.NotEnoughQuestions);
        outcome.Message.ShouldContain($"{Demand} questions");
        outcome.Message.ShouldContain($"hold {Demand - 1}");
        (await Available(topic)).ShouldBe(Demand - 1);
        (await desk.Grain.ListEvents()).ShouldBeEmpty();
        (await desk.LastAudit()).After.ShouldStartWith("Refused (NotEnoughQuestions)");
    }

    [Fact]
    public async Task Schedule_QuestionsOfAnEarlierEvent_CountOnlyWhenRepeatsAreAllowed()
    {
        var spec = desk.Spec(await cluster.NewTopic(Demand));
        (await desk.Grain.Schedule(desk.NewCommand(), spec)).Code.ShouldBe(OpsCode.Done);

        (await desk.Grain.Schedule(desk.NewCommand(), spec)).Code.ShouldBe(OpsCode.NotEnoughQuestions);
        (await desk.Grain.Schedule(desk.NewCommand(), spec with { AllowRepeats = true })).Code.ShouldBe(OpsCode.Done);
    }

    [Fact]
    public async Task Schedule_SealedWithStarterQuestionsOnly_IsRefused()
    {
        var spec = desk.Spec(await cluster.NewTopic(40, starter: true)) with { Sealed = true };

        (await desk.Grain.Schedule(desk.NewCommand(), spec)).Code.ShouldBe(OpsCode.NotEnoughQuestions);
    }

    [Fact]
    public async Task Schedule_OutOfBounds_IsRefusedWithEveryProblem()
    {
        var loadTest = await cluster.NewTopic(40, synthetic: true);
        var spec = desk.Spec(loadTest, "no-such-topic") with
        {
            Title = " ",
            StartsAt = cluster.Time.GetUtcNow().AddDays(-1),
            Settings = Desk.Small with { Capacity = 1 },
        };

        var outcome = await desk.Grain.Schedule(desk.NewCommand(), spec);

        outcome.Code.ShouldBe(OpsCode.Invalid);
        foreach (var word in new[] { "title", "start", "load tests", "no-such-topic", "capacity" })
        {
            outcome.Message.ShouldContain(word);
        }
    }

    private Task<int> Available(string topic) => cluster.Grains.GetGrain<ITopicGrain>(topic)
        .CountAvailable(new DrawRequest("nobody", 0, 0, Sealed: false, AllowRepeats: false));
}
