using Trivia.Gateway.Tests.Harness;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Gateway.Tests.Hub;

public sealed class GenerationTests(ScriptedCluster cluster) : HubTests(cluster)
{
    protected override (string Key, object Value)[] Settings => [("Generation:WatchesPerConnectionMax", 2)];

    [Theory, InlineData(false), InlineData(true)]
    public async Task WatchGeneration_JobOfOnesOwn_IsToldAsItIsAndWithEveryChange(bool json)
    {
        await using var player = await Gateway.Connect("p-1", json);
        var (id, job) = await Ask("p-1", $"own-{json}");

        (await player.Invoke<string>(HubNames.WatchGeneration, id)).ShouldBe(RefusalCodes.Ok);
        var first = await player.Next<GenerationFrame>();
        (first.Id, first.Phase, first.Wanted, first.Published).ShouldBe((id, "queued", 3, 0));
        await job.Cancel();

        var last = await player.Next<GenerationFrame>(frame => frame.Phase == "cancelled");
        last.Id.ShouldBe(id);
        last.Version.ShouldBeGreaterThan(first.Version);
    }

    [Fact]
    public async Task WatchGeneration_OthersJobsUnknownOnesAndTooMany_AreRefused()
    {
        await using var player = await Gateway.Connect("p-1");
        var (foreign, _) = await Ask("p-2", "foreign");

        (await player.Invoke<string>(HubNames.WatchGeneration, foreign)).ShouldBe(RefusalCodes.NotFound);
        (await player.Invoke<string>(HubNames.WatchGeneration, GenerationId.Of("p-1", "nothing"))).ShouldBe(RefusalCodes.NotFound);
        (await player.Invoke<string>(HubNames.WatchGeneration, "nonsense")).ShouldBe(RefusalCodes.Malformed);
        for (var number = 0; number < 2; number++)
        {
            var (id, _) = await Ask("p-1", $"many-{number}");
            (await player.Invoke<string>(HubNames.WatchGeneration, id)).ShouldBe(RefusalCodes.Ok);
            (await player.Invoke<string>(HubNames.WatchGeneration, id)).ShouldBe(RefusalCodes.Ok);
        }

        (await player.Invoke<string>(HubNames.WatchGeneration, (await Ask("p-1", "many-2")).Id)).ShouldBe(RefusalCodes.TooMany);
    }

    private async Task<(string Id, IGenerationJobGrain Job)> Ask(string playerId, string operation)
    {
        var id = GenerationId.Of(playerId, operation);
        var job = Cluster.Client.GetGrain<IGenerationJobGrain>(id);
        await job.Request(new GenerationOrder { Theme = "Tides", Topic = "tides", Count = 3, Requester = playerId, Source = GenerationSource.Player });
        return (id, job);
    }
}
