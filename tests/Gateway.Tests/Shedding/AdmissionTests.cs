using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Trivia.Gateway.Shedding;

namespace Trivia.Gateway.Tests.Shedding;

public sealed class AdmissionTests : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().AddSingleton<SheddingMetrics>().BuildServiceProvider();
    private readonly Admission admission;

    public AdmissionTests() => admission = new Admission(Options.Create(new SheddingOptions()), services.GetRequiredService<SheddingMetrics>());

    public void Dispose() => services.Dispose();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.25, 25)]
    [InlineData(0.4, 40)]
    [InlineData(0.97, 97)]
    [InlineData(1, 100)]
    public void Admits_AHundred_LetsExactlyTheShareIn(double share, int expected)
    {
        admission.Share = share;

        Enumerable.Range(0, 100).Count(_ => admission.Admits(NewWork.Connection)).ShouldBe(expected);
    }

    [Fact]
    public async Task Admits_ManyAtOnce_LetsExactlyTheShareIn()
    {
        admission.Share = 0.3;

        var let = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            Enumerable.Range(0, 10_000).Count(_ => admission.Admits(NewWork.SignIn)))));

        let.Sum().ShouldBe(24_000);
    }

    [Fact]
    public void Admits_CostlyReads_OnlyWhileNothingElseIsRefused()
    {
        admission.Share = 0.99;
        admission.Admits(NewWork.CostlyRead).ShouldBeFalse();

        admission.Share = 1;
        admission.Admits(NewWork.CostlyRead).ShouldBeTrue();
    }

    [Fact]
    public void TryBegin_AsMuchAsMayBeUnderWay_IsRefusedUntilSomethingEnds()
    {
        var slots = Enumerable.Range(0, 512).Select(_ => admission.TryBegin(NewWork.SignIn)).ToList();
        slots.ShouldAllBe(slot => slot != null);

        admission.TryBegin(NewWork.SignIn).ShouldBeNull();
        using (admission.Begin())
        {
            slots[0]!.Dispose();
            slots[0]!.Dispose();
            admission.TryBegin(NewWork.SignIn).ShouldBeNull("what was expected took the place, and one place is given back once");
        }

        admission.TryBegin(NewWork.SignIn).ShouldNotBeNull();
    }

    [Fact]
    public void RetryAfterSeconds_Often_IsSpread()
    {
        var waits = Enumerable.Range(0, 1_000).Select(_ => admission.RetryAfterSeconds()).ToList();

        waits.ShouldAllBe(seconds => seconds >= 3 && seconds <= 6);
        waits.Distinct().Count().ShouldBeGreaterThan(2);
    }
}
