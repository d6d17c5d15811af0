using Microsoft.Extensions.DependencyInjection;
using Orleans.Providers;
using Orleans.Storage;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Feedback;
using Trivia.Storage.Tests.Faults;

namespace Trivia.Grains.Tests.Feedback;

public sealed class FeedbackTests
{
    private const string Question = "test-001";

    [Fact]
    public async Task Submit_VotesOfAGame_MakeOneRowAPlayerAndMoveTheQuestionToTheFrontOfItsTopic()
    {
        await using var silo = await TestSilo.Start(configureSilo: Opinions.ReportAtOnce);
        var topic = silo.Grains.GetGrain<ITopicGrain>("test");
        await topic.Index(new TopicInfo("test", "Test", "beacon", false, 0), [.. Enumerable.Range(0, 50).Select(number => new TopicEntry($"test-{number:d3}", 0.5, false))]);
        var opinions = new Opinions(silo, Question);

        await opinions.Say(200, Vote.Up, operation: 1);
        await opinions.Say(200, Vote.Up, operation: 1);
        await opinions.Say(20, Vote.Down, operation: 2);

        await Eventually.Is(async () => (await opinions.Reception.Get()).Tally is { Up: 180, Down: 20 });
        var game = 0;
        await Eventually.Is(async () => (await topic.Draw(new DrawRequest($"r-{game++}", 1, 7, false, true)))[0] == Question);
    }

    [Fact]
    public async Task Submit_StoreFailsNowAndThen_WhatIsAcknowledgedIsThereAndOnce()
    {
        var writes = 0;
        StorageFault Plan(StorageCall call) => call is { Operation: StorageOperation.Write, StateName: "feedback" } && Interlocked.Increment(ref writes) % 3 == 0
            ? writes % 2 == 0 ? StorageFault.AfterTheStore : StorageFault.BeforeTheStore
            : StorageFault.None;

        await using var silo = await TestSilo.Start(configureSilo: host =>
        {
            Opinions.ReportAtOnce(host);
            host.AddMemoryGrainStorage("sound", TestSilo.BinaryStates);
            host.Services.AddKeyedSingleton<IGrainStorage>(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, (services, _) =>
                new FaultyGrainStorage(services.GetRequiredKeyedService<IGrainStorage>("sound"), Plan));
        });
        var opinions = new Opinions(silo, Question);

        for (var operation = 1; operation <= 3; operation++)
        {
            await opinions.Say(60, operation == 3 ? Vote.Down : Vote.Up, operation);
        }

        writes.ShouldBeGreaterThan(6);
        foreach (var player in Enumerable.Range(0, 60))
        {
            var row = await opinions.Shard(Opinions.Player(player)).Find(Opinions.Player(player));
            (row!.Operation, row.Vote).ShouldBe((3, Vote.Down));
        }
    }

    [Fact]
    public async Task Take_WhileVotesGoOn_PutsEachRowIntoExactlyOneDataSet()
    {
        await using var silo = await TestSilo.Start(configureSilo: Opinions.ReportAtOnce);
        var opinions = new Opinions(silo, Question);
        await opinions.Say(100, Vote.Up, operation: 1);

        var voting = opinions.Say(100, Vote.Down, operation: 2, from: 50);
        var first = await opinions.TakeAll(1);
        var again = await opinions.TakeAll(1);
        await voting;
        var second = await opinions.TakeAll(2);
        var third = await opinions.TakeAll(3);

        var early = Enumerable.Range(0, 50).Select(Opinions.Player).ToHashSet();
        again.ShouldBe(first);
        third.ShouldBeEmpty();
        var all = first.Concat(second).ToList();
        all.Select(row => (row.PlayerId, row.Revision)).ShouldBeUnique();
        all.GroupBy(row => row.PlayerId).Select(rows => rows.MaxBy(row => row.Revision)!)
            .ShouldAllBe(row => row.Vote == (early.Contains(row.PlayerId) ? Vote.Up : Vote.Down));
        all.Select(row => row.PlayerId).Distinct().Count().ShouldBe(150);
    }

    [Fact]
    public async Task Forget_Player_IsOutOfTheRowsAndOfWhatWasTaken()
    {
        await using var silo = await TestSilo.Start(configureSilo: Opinions.ReportAtOnce);
        var opinions = new Opinions(silo, Question);
        await opinions.Say(3, Vote.Up, operation: 1);
        await opinions.TakeAll(1);

        await opinions.Shard(Opinions.Player(1)).Forget(Opinions.Player(1));

        (await opinions.Shard(Opinions.Player(1)).Find(Opinions.Player(1))).ShouldBeNull();
        (await opinions.TakeAll(1)).Select(row => row.PlayerId).ShouldNotContain(Opinions.Player(1));
        await Eventually.Is(async () => (await opinions.Reception.Get()).Tally.Up == 2);
    }
}
