using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Tests.Royale;

namespace Trivia.Grains.Tests.Players;

/// <summary>Who deletes their data is no longer named in the royales that they played, and nobody's result changes.</summary>
public sealed class ForgettingTests
{
    [Fact]
    public async Task Erase_TheWinner_TakesTheNameOutAndLeavesTheField()
    {
        await using var silo = await TestSilo.Start();
        var royale = await silo.CreateRoyale(TestSilo.Quick with { Capacity = 10 });
        await using var gateway = new TestGateway(silo.Grains, royale.GetPrimaryKeyString()) { Script = Scripts.Mixed };
        await gateway.Seat(10, people: true);
        await royale.Join(new JoinRequest("p-waits", "WAITER", 99, LoadTest: false));
        gateway.Run();
        await royale.Start();
        await Eventually.Is(async () => (await royale.GetSnapshot()).Progress.IsOver);
        var before = await royale.GetStandings(0, 0, 100);
        var (id, name) = (before.Rows[0].Key.PlayerId, before.Rows[0].Name);
        var player = silo.Grains.GetGrain<IPlayerGrain>(id);
        await Eventually.Is(async () => (await player.GetGames()).Length == 1);

        await player.Erase();
        await royale.Forget("p-waits");

        var after = await royale.GetStandings(0, 0, 100);
        after.Rows.Select(row => (row.Rank, row.Key)).ShouldBe(before.Rows.Select(row => (row.Rank, row.Key)));
        after.Rows[0].Name.ShouldBe(DeletedPlayer.Name);
        after.Rows.Skip(1).ShouldBe(before.Rows.Skip(1));
        (await royale.GetSnapshot()).Finished!.ShouldSatisfyAllConditions(
            finished => finished.WinnerId.ShouldBe(id), finished => finished.WinnerName.ShouldBe(DeletedPlayer.Name));
        (await royale.GetReceipt(id))!.Name.ShouldBe(DeletedPlayer.Name);
        var seats = await silo.Grains.GetGrain<IBracketGrain>(SeatRef.BracketKey(royale.GetPrimaryKeyString(), 0)).GetSeats();
        seats.Names.ShouldNotContain(name);
        seats.AddressHashes.ShouldAllBe(hash => hash != 0);
        await Eventually.Is(async () => await player.GetProfile() is null);
    }
}
