using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Trivia.Gateway.Limits;

namespace Trivia.Gateway.Tests.Units;

public sealed class FrameBudgetTests
{
    private readonly FakeTimeProvider time = new();
    private readonly FrameBudgetOptions options = new() { FramesPerSecond = 10, Burst = 5, RefusedMax = 3, BarredMax = 2 };

    [Fact]
    public void Pay_WithinBurst_IsNotOver()
    {
        var budget = new FrameBudget(options, time);

        budget.Pay(5).ShouldBeTrue();

        budget.IsOver.ShouldBeFalse();
    }

    [Fact]
    public void Pay_Over_IsRefusedThenTooFar()
    {
        var budget = new FrameBudget(options, time);
        budget.Pay(5);

        budget.Pay(3).ShouldBeTrue();
        budget.IsOver.ShouldBeTrue();

        budget.Pay(1).ShouldBeFalse();
    }

    [Fact]
    public void Pay_AfterARest_IsServedAgain()
    {
        var budget = new FrameBudget(options, time);
        budget.Pay(8);
        time.Advance(TimeSpan.FromSeconds(0.1));

        budget.Pay(1).ShouldBeTrue();

        budget.IsOver.ShouldBeFalse();
    }

    [Fact]
    public void Bars_Full_LetTheFirstGo()
    {
        var bars = new Bars(Options.Create(options), time);
        foreach (var key in (string[])["a", "b", "c"])
        {
            bars.Add(key);
            time.Advance(TimeSpan.FromSeconds(1));
        }

        bars.Left("a").ShouldBe(TimeSpan.Zero);
        bars.Left("c").ShouldBe(TimeSpan.FromSeconds(59));
        time.Advance(TimeSpan.FromSeconds(60));
        bars.Left("c").ShouldBe(TimeSpan.Zero);
    }
}
