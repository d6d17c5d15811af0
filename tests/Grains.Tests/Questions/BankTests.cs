using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Tests.Questions;

public sealed class BankTests : IAsyncLifetime
{
    private TestSilo silo = null!;

    public async ValueTask InitializeAsync() => silo = await TestSilo.Start();

    public ValueTask DisposeAsync() => silo.DisposeAsync();

    [Fact]
    public async Task Observe_BracketsOfARoyale_CountOnceAndMoveTheDifficultyOnce()
    {
        var question = silo.Grains.GetGrain<IQuestionGrain>("test-001");
        var before = (await question.Get())!;
        for (var repeat = 0; repeat < 2; repeat++)
        {
            for (var part = 0; part < 3; part++)
            {
                await question.Observe(new QuestionObservation("r-1/4", part, 3, [5, 1, 0, 4], new Surprise(1_000, 300)));
            }
        }

        (await question.GetUse()).Picks.Picks.ShouldBe([15L, 3L, 0L, 12L]);
        var after = (await question.Get())!;
        (after.Difficulty, after.Version).ShouldBe((before.Difficulty + 100, before.Version));
        await question.Observe(new QuestionObservation("l-1-g1/2", 0, 1, [1, 0, 0, 0], default));
        (await question.Get())!.Difficulty.ShouldBe(after.Difficulty);
        (await question.GetUse()).RatedAnswers.ShouldBe(3_000);
    }

    [Fact]
    public async Task Put_TheQuestionAsItWasRead_IsNoNewVersionHoweverItsDifficultyHasMoved()
    {
        var question = silo.Grains.GetGrain<IQuestionGrain>("test-002");
        await question.Observe(new QuestionObservation("r-1/4", 0, 1, [0, 0, 0, 9], new Surprise(500, 200)));
        var read = (await question.Get())!;

        (await question.Put(read)).ShouldBe(1);
        (await question.Revise(read with { Body = "Another?" }, "ada", "clearer")).ShouldBe(2);

        (await question.Get())!.Difficulty.ShouldBe(read.Difficulty);
        (await question.GetTrail()).Select(step => (step.Actor, step.Version)).ShouldBe([("ada", 2), ("pack:starter", 1)]);
    }

    [Fact]
    public async Task Find_WordsPagesAndStatus_FindWhatFitsBestFirst()
    {
        var topic = silo.Grains.GetGrain<ITopicGrain>("test");
        await topic.Index(
            new TopicInfo("test", "Test", "beacon", false, 0),
            [.. Enumerable.Range(0, 120).Select(number => new TopicEntry($"test-{number:d3}", 0.5, false))]);
        await topic.Rate("test-115", 0.9);
        await topic.Withdraw(["test-007", "test-008"]);
        var search = silo.Grains.GetGrain<ITopicSearchGrain>("test");

        var found = await search.Find("NUMBER 11", isLive: true, 0, 50);
        found.Total.ShouldBe(11);
        (found.Entries[0].QuestionId, found.Entries[1].QuestionId).ShouldBe(("test-115", "test-011"));
        (await search.Find("nothing like it", isLive: true, 0, 50)).Total.ShouldBe(0);
        var page = await search.Find("", isLive: true, offset: 100, limit: 10);
        (page.Total, page.Entries.Length).ShouldBe((118, 10));
        (await search.Find("", isLive: false, 0, 50)).Entries.Select(entry => entry.QuestionId).ShouldBe(["test-007", "test-008"]);
        await topic.Index(new TopicInfo("test", "Test", "beacon", false, 0), [new TopicEntry("test-007", 0.5, false)]);
        (await search.Find("", isLive: false, 0, 50)).Entries.Select(entry => entry.QuestionId).ShouldBe(["test-008"]);
    }
}
