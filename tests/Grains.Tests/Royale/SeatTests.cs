using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Tests.Royale;

public sealed class SeatTests
{
    private static JoinRequest Player(string id, long address = 0) => new(id, id, address, LoadTest: address == 0);

    [Fact]
    public async Task Join_Repeated_FindsTheSameSeat()
    {
        await using var silo = await TestSilo.Start();
        var royale = await silo.CreateRoyale();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => royale.Join(Player("ada"))));
        outcomes.Select(outcome => outcome.Seat).Distinct().ShouldHaveSingleItem();
        (await royale.GetSnapshot()).Seats.ShouldBe(1);
    }

    [Fact]
    public async Task Join_AndTouch_TellHowManySeatsAreTakenByThen()
    {
        await using var silo = await TestSilo.Start();
        var royale = await silo.CreateRoyale(TestSilo.Quick with { Capacity = 2 });

        (await royale.Join(Player("ada"))).Seats.ShouldBe(1);
        (await royale.Join(Player("bo"))).Seats.ShouldBe(2);
        (await royale.Join(Player("ada"))).Seats.ShouldBe(2, "a seat that is found again is counted once");
        (await royale.Join(Player("cy"))).ShouldBe(new JoinOutcome(JoinCode.Waiting, WaitingNumber: 0, Seats: 2));
        (await royale.Touch(new GatewayTouch { Gateway = "g", Instance = "1" })).Seats.ShouldBe(2);
    }

    [Fact]
    public async Task Join_OfMoreThanTheCapacity_SeatsExactlyTheCapacity()
    {
        await using var silo = await TestSilo.Start(options => options.WaitingMax = 5);
        var royale = await silo.CreateRoyale(TestSilo.Quick with { Capacity = 20 });
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 30).Select(number => royale.Join(Player($"p{number}"))));
        outcomes.Count(outcome => outcome.Code == JoinCode.Seated).ShouldBe(20);
        outcomes.Count(outcome => outcome.Code == JoinCode.Waiting).ShouldBe(5);
        outcomes.Count(outcome => outcome.Code == JoinCode.Full).ShouldBe(5);
        outcomes.Where(outcome => outcome.Seat is not null).Select(outcome => outcome.Seat).Distinct().Count().ShouldBe(20);
        outcomes.Where(outcome => outcome.Code == JoinCode.Waiting).Select(outcome => outcome.WaitingNumber).Order()
            .ShouldBe(Enumerable.Range(0, 5));
    }

    [Fact]
    public async Task Join_OfANinthPlayerFromOneAddress_IsRefusedAndALoadTestIsNot()
    {
        await using var silo = await TestSilo.Start();
        var royale = await silo.CreateRoyale(TestSilo.Quick with { SeatsPerAddressMax = 8 });
        for (var number = 0; number < 8; number++)
        {
            (await royale.Join(Player($"p{number}", address: 7))).Code.ShouldBe(JoinCode.Seated);
        }

        (await royale.Join(Player("p8", address: 7))).Code.ShouldBe(JoinCode.AddressFull);
        (await royale.Join(Player("p3", address: 7))).Code.ShouldBe(JoinCode.Seated, "a seat is found again");
        (await royale.Join(Player("p8", address: 8))).Code.ShouldBe(JoinCode.Seated);
        (await royale.Join(Player("p9"))).Code.ShouldBe(JoinCode.Seated);
    }

    [Fact]
    public async Task Join_OfManyFromOneAddressToAFullEvent_WaitersCountLikeSeats()
    {
        await using var silo = await TestSilo.Start();
        var royale = await silo.CreateRoyale(TestSilo.Quick with { Capacity = 4, SeatsPerAddressMax = 3 });
        await Task.WhenAll(Enumerable.Range(0, 2).Select(number => royale.Join(Player($"p{number}", address: 7))));
        await Task.WhenAll(Enumerable.Range(0, 2).Select(number => royale.Join(Player($"t{number}"))));

        var waiters = await Task.WhenAll(Enumerable.Range(0, 5).Select(number => royale.Join(Player($"w{number}", address: 7))));

        waiters.Count(outcome => outcome.Code == JoinCode.Waiting).ShouldBe(1);
        waiters.Count(outcome => outcome.Code == JoinCode.AddressFull).ShouldBe(4);
        var waiting = Array.FindIndex(waiters, outcome => outcome.Code == JoinCode.Waiting);
        (await royale.Join(Player($"w{waiting}", address: 7))).Code.ShouldBe(JoinCode.Waiting, "a place in the list is found again");
        (await royale.Join(Player("w9", address: 8))).Code.ShouldBe(JoinCode.Waiting);
        (await royale.Join(Player("t9"))).Code.ShouldBe(JoinCode.Waiting);
    }

    [Fact]
    public async Task Join_OutOfPhase_IsRefused()
    {
        await using var silo = await TestSilo.Start();
        var royale = await silo.CreateRoyale(TestSilo.Quick with { BudgetMs = 0 });
        await using var gateway = new TestGateway(silo.Grains, royale.GetPrimaryKeyString()) { Script = Scripts.Mixed };
        await gateway.Seat(4);
        gateway.Run();
        await royale.Start();
        await Eventually.Is(async () => (await royale.GetSnapshot()).Progress.Counted > 0);
        (await royale.Join(Player("late"))).Code.ShouldBe(JoinCode.TooLate);
        (await royale.Join(Player("p-00001"))).Code.ShouldBe(JoinCode.Seated, "a seat survives");
        (await silo.Grains.GetGrain<IRoyaleGrain>("r-none").Join(Player("lost"))).Code.ShouldBe(JoinCode.NotFound);
        (await silo.Grains.GetGrain<IRoyaleGrain>("r-none").Touch(new GatewayTouch { Gateway = "g", Instance = "1" })).Exists.ShouldBeFalse();
    }

    [Fact]
    public async Task LateJoin_UntilTheFirstQuestionLocks_CountsInTheField()
    {
        await using var silo = await TestSilo.Start();
        var royale = await silo.CreateRoyale(TestSilo.Quick with { WindowMs = 3_000, WindowMsMin = 500, WindowStepMs = 2_500, BudgetMs = 0, QuestionsPerCut = 1 });
        await using var gateway = new TestGateway(silo.Grains, royale.GetPrimaryKeyString()) { Script = Scripts.Mixed };
        await gateway.Seat(11);
        gateway.Run();
        await royale.Start();
        await Eventually.Is(async () => (await royale.GetSnapshot()).Progress.Phase == RoyalePhase.Staged);
        (await royale.Join(Player("late"))).Code.ShouldBe(JoinCode.Seated);
        await Eventually.Is(async () => (await royale.GetSnapshot()).Revealed is { Round: 1 });
        (await royale.GetSnapshot()).Revealed!.Alive.ShouldBe(12);
    }

    [Fact]
    public async Task Countdown_WithWaiters_GivesThemSeatsWithoutAConnectionInOrder()
    {
        await using var silo = await TestSilo.Start(options => options.GatewaySilence = TimeSpan.FromSeconds(1));
        var royale = await silo.CreateRoyale(TestSilo.Quick with { Capacity = 10, CountdownMs = 60_000 });
        await using var gateway = new TestGateway(silo.Grains, royale.GetPrimaryKeyString());
        await gateway.Seat(10);
        for (var number = 0; number < 3; number++)
        {
            (await royale.Join(Player($"w{number}"))).WaitingNumber.ShouldBe(number);
        }

        // Seats 0 and 1 have no connection; of the waiters the second has none either.
        gateway.ConnectWith(Enumerable.Range(2, 8), waiting: [0, 2]);
        gateway.Run();
        await royale.Start();
        await Eventually.Is(async () => (await royale.Join(Player("w2"))).Code == JoinCode.Seated);
        (await royale.Join(Player("w0"))).Seat!.Value.Number.ShouldBe(0);
        (await royale.Join(Player("w2"))).Seat!.Value.Number.ShouldBe(1);
        (await royale.Join(Player("w1"))).ShouldSatisfyAllConditions(
            outcome => outcome.Code.ShouldBe(JoinCode.Waiting), outcome => outcome.WaitingAhead.ShouldBe(0));
        var displaced = gateway.Seats.Single(pair => pair.Value.Number == 0).Key;
        (await royale.Join(Player(displaced))).Code.ShouldBe(JoinCode.Waiting, "the seat has gone to a waiter");
    }

    [Fact]
    public async Task Countdown_SeatGivenAMomentAgo_IsNotGivenAwayAgain()
    {
        await using var silo = await TestSilo.Start(options => options.GatewaySilence = TimeSpan.FromSeconds(3));
        var royale = await silo.CreateRoyale(TestSilo.Quick with { Capacity = 10, CountdownMs = 60_000 });
        await using var gateway = new TestGateway(silo.Grains, royale.GetPrimaryKeyString());
        await gateway.Seat(10);
        (await royale.Join(Player("w0"))).WaitingNumber.ShouldBe(0);
        (await royale.Join(Player("w1"))).WaitingNumber.ShouldBe(1);

        // Seat 0 has no connection, and the gateway says so until it has heard who sits there now.
        gateway.ConnectWith(Enumerable.Range(1, 9), waiting: [0, 1]);
        gateway.Run();
        await royale.Start();
        await Eventually.Is(async () => (await royale.Join(Player("w0"))).Code == JoinCode.Seated);
        gateway.ConnectWith(Enumerable.Range(0, 10), waiting: [1]);
        for (var touch = 0; touch < 20; touch++)
        {
            await gateway.Touch();
            (await royale.Join(Player("w1"))).Code.ShouldBe(JoinCode.Waiting);
        }

        (await royale.Join(Player("w0"))).Seat!.Value.Number.ShouldBe(0);
    }
}
