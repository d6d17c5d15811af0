using CsCheck;
using Trivia.Grains.Rules.Tickets;

namespace Trivia.Grains.Rules.Tests.Tickets;

public sealed class TicketUseTests
{
    private sealed record Ask(int Taker, int Players, int Repeats);

    private static readonly Gen<Ask[]> Asks =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 9], Gen.Int[0, 2]).Select((taker, players, repeats) => new Ask(taker, players, repeats)).Array[0, 30];

    [Fact]
    public void Take_AnyAsksRepeatedAtWill_GrantsExactlyWhatIsAskedOrLeft() => Gen.Select(Asks, Gen.Int[0, 60]).Sample((asks, playersMax) =>
    {
        var use = new TicketUse();
        var total = 0;
        var batches = new long[4];
        foreach (var ask in asks)
        {
            var batch = ++batches[ask.Taker];
            (use, var granted) = use.Take($"g{ask.Taker}", batch, ask.Players, playersMax);
            total += granted;
            for (var repeat = 0; repeat < ask.Repeats; repeat++)
            {
                (use, var again) = use.Take($"g{ask.Taker}", batch, ask.Players, playersMax);
                if (again != granted)
                {
                    return false;
                }
            }
        }

        return total == Math.Min(playersMax, asks.Sum(ask => ask.Players)) && use.Used == total;
    });

    [Fact]
    public void Take_AnEarlierAskThatWasLongUnderWay_GrantsNothing()
    {
        var use = new TicketUse().Take("g", 2, 3, 10).Next;

        use.Take("g", 1, 3, 10).ShouldBe((use, 0));
    }

    [Fact]
    public void Take_FromMoreGatewaysThanATicketKnows_GrantsNothingToNewOnes()
    {
        var use = Enumerable.Range(0, TicketUse.TakersMax).Aggregate(new TicketUse(), (all, taker) => all.Take($"g{taker}", 1, 1, 100_000).Next);

        use.Take("late", 1, 1, 100_000).Granted.ShouldBe(0);
        use.Take("g0", 2, 1, 100_000).Granted.ShouldBe(1);
    }
}
