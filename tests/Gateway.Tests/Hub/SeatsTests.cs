using Trivia.Gateway.Tests.Harness;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Tests.Hub;

public sealed class SeatsTests(ScriptedCluster cluster) : HubTests(cluster)
{
    protected override (string Key, object Value)[] Settings =>
        [("Rooms:TouchPeriod", TimeSpan.FromMilliseconds(100)), ("Rooms:SeatsEvery", TimeSpan.FromMilliseconds(100))];

    // The count stood still between two phases: who had a seat was told that none was taken.
    [Theory, InlineData(false), InlineData(true)]
    public async Task Seats_WhileTheyFill_AreCountedForWhoComesAndWhoWaits(bool json)
    {
        await using var watcher = await Gateway.Connect("p-1", json);
        (await watcher.Spectate(Royale)).Royale.ShouldNotBeNull().Seats.ShouldBe(0);
        await using var player = await Gateway.Connect("p-2", json);
        Royale.SeatsTaken = 1;

        (await player.Join(Royale)).Royale.ShouldNotBeNull().Seats.ShouldBe(1);

        Royale.SeatsTaken = 57;
        foreach (var visitor in new[] { watcher, player })
        {
            var told = await visitor.Next<SeatsFrame>(seats => seats.Seats == 57);
            (told.Royale, told.Epoch, told.Sequence).ShouldBe((Royale.Id, 1, 0));
        }

        await using var later = await Gateway.Connect("p-3", json);
        (await later.Spectate(Royale)).Royale.ShouldNotBeNull().Seats.ShouldBe(57);
    }
}
