using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.LiveOps.Tests.Hosting;

namespace Trivia.Grains.LiveOps.Tests.Questions;

public sealed class TopicDrawTests(Cluster cluster)
{
    [Fact]
    public async Task Draw_SameGameAgain_SameQuestions_EvenAfterARestart()
    {
        var topic = Topic(await cluster.NewTopic(20));
        var first = await topic.Draw(Request("game-1", 5));
        await cluster.Forget(topic);

        (await topic.Draw(Request("game-1", 5))).ShouldBe(first);
        (await topic.CountAvailable(Request("game-2", 0))).ShouldBe(15);
    }

    [Fact]
    public async Task Draw_OtherGame_GetsNoQuestionOfTheFirst()
    {
        var topic = Topic(await cluster.NewTopic(12));
        var first = await topic.Draw(Request("game-1", 8));
        var second = await topic.Draw(Request("game-2", 8));

        second.Count.ShouldBe(4);
        second.ShouldAllBe(id => !first.Contains(id));
    }

    [Fact]
    public async Task Draw_AfterThirtyDays_QuestionsAreFreshAgain()
    {
        var topic = Topic(await cluster.NewTopic(6));
        await topic.Draw(Request("game-1", 6));
        (await topic.CountAvailable(Request("game-2", 0))).ShouldBe(0);

        cluster.Time.Advance(TimeSpan.FromDays(30));

        (await topic.CountAvailable(Request("game-2", 0))).ShouldBe(6);
    }

    [Fact]
    public async Task Draw_RepeatsAllowed_FillsUpWithTheLongestUnseen()
    {
        var topic = Topic(await cluster.NewTopic(6));
        var first = await topic.Draw(Request("game-1", 3));
        cluster.Time.Advance(TimeSpan.FromHours(1));
        var second = await topic.Draw(Request("game-2", 2));

        var third = await topic.Draw(Request("game-3", 5) with { AllowRepeats = true });

        third.Count.ShouldBe(5);
        third.Skip(1).Take(3).Order().ShouldBe(first.Order());
        second.ShouldContain(third[4]);
    }

    [Fact]
    public async Task Draw_Sealed_LeavesTheStarterPackOut()
    {
        var slug = await cluster.NewTopic(5, starter: true);
        await cluster.Catalog().Import([], [Bank.Question($"{slug}-own", slug)], synthetic: false);

        var drawn = await Topic(slug).Draw(Request("game-1", 5) with { Sealed = true });

        drawn.ShouldBe([$"{slug}-own"]);
    }

    [Fact]
    public async Task Draw_UnknownTopic_HasNothing()
    {
        var topic = Topic(cluster.NewName("nowhere"));

        (await topic.GetInfo()).ShouldBeNull();
        (await topic.Draw(Request("game-1", 5))).ShouldBeEmpty();
    }

    private ITopicGrain Topic(string slug) => cluster.Grains.GetGrain<ITopicGrain>(slug);

    private static DrawRequest Request(string game, int count) => new(game, count, Seed: 7, Sealed: false, AllowRepeats: false);
}
