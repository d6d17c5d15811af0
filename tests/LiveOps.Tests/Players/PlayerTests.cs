using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.LiveOps.Tests.Hosting;

namespace Trivia.Grains.LiveOps.Tests.Players;

public sealed class PlayerTests(Cluster cluster)
{
    [Fact]
    public async Task RecordRoyale_JoinAndElimination_KeepsWhereThePlayerStands()
    {
        var player = NewPlayer();
        await player.RecordRoyale("Ada", Seated("r-1"));
        await player.RecordRoyale("Ada", Out("r-1"));
        await player.RecordRoyale("Ada", Seated("r-2"));
        await cluster.Forget(player);

        (await player.GetRoyales()).ShouldBe([Seated("r-2"), Out("r-1")]);
    }

    [Fact]
    public async Task RecordRoyale_VoidedQuestion_ReturnsThePlayer()
    {
        var player = NewPlayer();
        await player.RecordRoyale("Ada", Out("r-1"));
        await player.RecordRoyale("Ada", Seated("r-1") with { Score = 900 });

        (await player.GetRoyales()).ShouldBe([Seated("r-1") with { Score = 900 }]);
    }

    [Theory]
    [InlineData(RoyaleEntryState.Won)]
    [InlineData(RoyaleEntryState.Aborted)]
    public async Task RecordRoyale_AfterTheEnd_ChangesNothing(RoyaleEntryState end)
    {
        var player = NewPlayer();
        var last = Out("r-1") with { State = end, Rank = 1 };
        await player.RecordRoyale("Ada", last);
        await player.RecordRoyale("Ada", Seated("r-1"));
        await player.RecordRoyale("Ada", Out("r-1"));

        (await player.GetRoyales()).ShouldBe([last]);
    }

    [Fact]
    public async Task RecordRoyale_MoreThanTheHistoryHolds_KeepsTheLatest()
    {
        var player = NewPlayer();
        for (var number = 1; number <= IPlayerGrain.HistoryMax + 3; number++)
        {
            await player.RecordRoyale("Ada", Seated($"r-{number}"));
        }

        var royales = await player.GetRoyales();
        royales.Length.ShouldBe(IPlayerGrain.HistoryMax);
        royales[0].RoyaleId.ShouldBe($"r-{IPlayerGrain.HistoryMax + 3}");
    }

    private IPlayerGrain NewPlayer() => cluster.Grains.GetGrain<IPlayerGrain>(cluster.NewName("player"));

    private static RoyaleEntry Seated(string royale) => new(royale, RoyaleEntryState.Seated, 0, 0, Synthetic: false);

    private static RoyaleEntry Out(string royale) => new(royale, RoyaleEntryState.Eliminated, 17, 2_300, Synthetic: false);
}
