using CsCheck;
using Trivia.Gateway.Shedding;

namespace Trivia.Gateway.Tests.Shedding;

public sealed class AdmissionRuleTests
{
    private static readonly SheddingOptions Options = new();
    private static readonly LoadSample Calm = Sample(poolMs: 1);
    private static readonly LoadSample TooMuch = Sample(poolMs: Options.PoolDelayMsMax + 1);

    [Fact]
    public void Next_CalmForLong_LetsEveryoneInWithinItsSteps()
    {
        var share = 0.0;
        for (var window = 0; window < (int)Math.Ceiling(1 / Options.Raise); window++)
        {
            share = AdmissionRule.Next(share, Calm, Options);
        }

        share.ShouldBe(1, tolerance: 1e-9);
    }

    [Fact]
    public void Next_TooMuchForLong_LetsNobodyIn()
    {
        var share = 1.0;
        for (var window = 0; window < 20; window++)
        {
            share = AdmissionRule.Next(share, TooMuch, Options);
        }

        share.ShouldBe(0);
    }

    [Theory]
    [InlineData(0.75)]
    [InlineData(1)]
    public void Next_BetweenCalmAndTooMuch_Stays(double part) =>
        AdmissionRule.Next(0.4, Sample(poolMs: part * Options.PoolDelayMsMax), Options).ShouldBe(0.4);

    [Fact]
    public void Next_ClusterAloneIsSlow_LetsFewerIn() =>
        AdmissionRule.Next(1, Sample(clusterMs: Options.ClusterDelayMsMax + 1), Options).ShouldBe(Options.Cut);

    [Fact]
    public void Next_MemoryIsShort_LetsNobodyInAtOnce() =>
        AdmissionRule.Next(1, Sample(memory: Options.MemoryShareMax + 0.01), Options).ShouldBe(0);

    [Fact]
    public void Next_AnyLoad_StaysAShareAndNeverGrowsWithMoreLoad() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 2_000], Gen.Double[0, 2_000], Gen.Double[0, 10_000]).Sample((share, less, more, clusterMs) =>
        {
            var (low, high) = (Math.Min(less, more), Math.Max(less, more));
            var calmer = AdmissionRule.Next(share, Sample(low, clusterMs), Options);
            var busier = AdmissionRule.Next(share, Sample(high, clusterMs), Options);
            return busier <= calmer && calmer is >= 0 and <= 1 && busier >= 0;
        });

    private static LoadSample Sample(double poolMs = 0, double clusterMs = 0, double memory = 0) =>
        new(TimeSpan.FromMilliseconds(poolMs), TimeSpan.FromMilliseconds(clusterMs), memory);
}
