using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Tests.Royale;

public sealed class RoyaleTests
{
    [Fact]
    public async Task Royale_OfAHundred_PlaysToOneWinnerWithExactCuts()
    {
        await using var silo = await TestSilo.Start();
        var royale = await silo.CreateRoyale();
        await using var gateway = new TestGateway(silo.Grains, royale.GetPrimaryKeyString()) { Script = Scripts.Mixed };
        await gateway.Seat(100);
        gateway.Run();
        (await royale.Start()).ShouldBe(CommandVerdict.Done);
        await Eventually.Is(async () => (await royale.GetSnapshot()).Progress.IsOver);

        var status = await royale.GetStatus();
        status.Snapshot.Progress.Phase.ShouldBe(RoyalePhase.Finished);
        status.Snapshot.Finished!.WinnerId.ShouldNotBeNull();
        await FieldOracle.Check(silo, royale, gateway, status);
        status.Cuts[0].ShouldSatisfyAllConditions(
            cut => cut.AliveBefore.ShouldBe(100),
            cut => cut.Removed.ShouldBe(20),
            cut => cut.AfterRound.ShouldBe(3));
    }

    [Fact]
    public async Task Join_SeatThatLeft_TellsWhyAsTheCutDid()
    {
        await using var silo = await TestSilo.Start();
        var royale = await silo.CreateRoyale();
        await using var gateway = new TestGateway(silo.Grains, royale.GetPrimaryKeyString()) { Script = Scripts.Mixed };
        await gateway.Seat(40);
        gateway.Connect(gateway.Seats.Values.Where(seat => seat.Number % 3 != 0));
        gateway.Run();
        await royale.Start();
        await Eventually.Is(async () => (await royale.GetSnapshot()).Progress.IsOver);

        var bracket = silo.Grains.GetGrain<IBracketGrain>(SeatRef.BracketKey(royale.GetPrimaryKeyString(), 0));
        var told = new List<EliminationCause>();
        foreach (var cut in (await royale.GetStatus()).Cuts)
        {
            foreach (var gone in (await bracket.GetEliminated(cut.Cut))!.Seats)
            {
                var playerId = gateway.Seats.Single(pair => pair.Value.Index == gone.Seat).Key;
                var view = (await royale.Join(new JoinRequest(playerId, playerId, 1, LoadTest: true))).View!;
                view.Score.ShouldBe(gone.Score);
                view.Out.ShouldBe(new SeatOut(
                    cut.Cut, cut.Revision, gone.Rank, cut.AliveBefore, cut.Line!.FirstOut.Rank.Score, gone.Cause));
                told.Add(gone.Cause);
            }
        }

        told.Count.ShouldBe(39);
        told.Distinct().Count().ShouldBeGreaterThan(2);
        var winner = (await royale.GetSnapshot()).Finished!.WinnerId!;
        (await royale.Join(new JoinRequest(winner, winner, 1, LoadTest: true))).View!.Out.ShouldBeNull();
    }

    [Fact]
    public async Task Royale_WithoutTimers_FinishesOnRemindersAlone()
    {
        await using var silo = await TestSilo.Start(options =>
        {
            options.Timers = false;
            options.LiveReminderPeriod = options.IdleReminderPeriod = TimeSpan.FromMilliseconds(250);
        });
        var royale = await silo.CreateRoyale(TestSilo.Quick with { BudgetMs = 0, Capacity = 8 });
        await using var gateway = new TestGateway(silo.Grains, royale.GetPrimaryKeyString()) { Script = Scripts.Mixed };
        await gateway.Seat(8);
        gateway.Run();
        await royale.Start();
        await Eventually.Is(async () => (await royale.GetSnapshot()).Progress.Phase == RoyalePhase.Finished);
        await FieldOracle.Check(silo, royale, gateway, await royale.GetStatus());
    }

    [Fact]
    public async Task Royale_OverTwoSilos_PlaysToOneWinner()
    {
        await using var silo = await TestSilo.Start(silos: 2);
        var royale = await silo.CreateRoyale(TestSilo.Quick with { Capacity = 3_000, BudgetMs = 0 });
        await using var gateway = new TestGateway(silo.Grains, royale.GetPrimaryKeyString()) { Script = Scripts.Mixed };
        await gateway.Seat(2_500);
        gateway.Run();
        await royale.Start();
        await Eventually.Is(async () => (await royale.GetSnapshot()).Progress.IsOver);
        await FieldOracle.Check(silo, royale, gateway, await royale.GetStatus());
    }
}
