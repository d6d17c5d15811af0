using CsCheck;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Rules.Tests.Generation;

public sealed class BudgetTests
{
    private static readonly DateTimeOffset Start = new(2030, 6, 1, 20, 0, 0, TimeSpan.Zero);

    private sealed record Ask(int Tokens, int Used, int WaitMs);

    private static readonly Gen<Ask[]> Asks = Gen.Select(Gen.Int[1, 400], Gen.Double[0, 1], Gen.Int[0, 4_000])
        .Select((tokens, share, wait) => new Ask(tokens, (int)(tokens * share), wait)).Array[1, 300];

    [Fact]
    public void Take_AnyAsksOfAnyMinute_StayWithinTheBudget() => Gen.Select(Asks, Gen.Int[10, 60], Gen.Int[4_000, 9_000])
        .Sample((asks, requests, tokens) =>
        {
            var taken = Spend(asks, ModelBudget.PerMinute(requests, tokens, Start)).ToList();
            return taken.All(first =>
            {
                var minute = taken.Where(later => later.At >= first.At && later.At < first.At.AddMinutes(1)).ToList();
                return minute.Count <= requests && minute.Sum(later => later.Used) <= tokens;
            });
        });

    [Fact]
    public void Take_AfterTheWaitThatItSaid_Succeeds() => Gen.Select(Asks, Gen.Int[10, 60]).Sample((asks, requests) =>
    {
        var (budget, at) = (ModelBudget.PerMinute(requests, 6_000, Start), Start);
        return asks.All(ask =>
        {
            (budget, var wait) = budget.Take(ask.Tokens, at);

            // A tick more, because a wait is rounded to ticks.
            at = at + wait + TimeSpan.FromTicks(1);
            var granted = wait == TimeSpan.Zero;
            if (!granted)
            {
                (budget, wait) = budget.Take(ask.Tokens, at);
                granted = wait == TimeSpan.Zero;
            }

            return granted;
        });
    });

    [Fact]
    public void Take_MoreThanTheBucketCanHold_IsGrantedWhenItIsFull()
    {
        var (budget, wait) = ModelBudget.PerMinute(60, 1_000, Start).Take(5_000, Start);
        wait.ShouldBeGreaterThan(TimeSpan.Zero);

        (budget, wait) = budget.Take(5_000, Start.AddMinutes(1));
        wait.ShouldBe(TimeSpan.Zero);
        budget.Tokens.Level.ShouldBe(-4_900, 0.001);
        budget.Settle(5_000, 100, Start.AddMinutes(1)).Tokens.Level.ShouldBe(0, 0.001);
    }

    [Fact]
    public void PerMinute_AtFirst_IsEmpty() =>
        ModelBudget.PerMinute(600, 1_000, Start).Take(1, Start).Wait.ShouldBeGreaterThan(TimeSpan.Zero);

    [Fact]
    public void Of_Tokens_CostsAtLeastTheirPrice() =>
        GenerationCost.Of(2, 1_000, 333, 0.15m, 0.6m).ShouldBe(new GenerationCost(2, 1_000, 333, 350));

    /// <summary>Each ask is taken when the budget says, and used at once; what was not used goes back later.</summary>
    private static IEnumerable<(DateTimeOffset At, int Used)> Spend(IEnumerable<Ask> asks, ModelBudget budget)
    {
        var at = Start;
        foreach (var ask in asks)
        {
            (budget, var wait) = budget.Take(ask.Tokens, at);
            while (wait > TimeSpan.Zero)
            {
                at += wait + TimeSpan.FromTicks(1);
                (budget, wait) = budget.Take(ask.Tokens, at);
            }

            yield return (at, ask.Used);
            at = at.AddMilliseconds(ask.WaitMs);
            budget = budget.Settle(ask.Tokens, ask.Used, at);
        }
    }
}
