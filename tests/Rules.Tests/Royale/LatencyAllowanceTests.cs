using CsCheck;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Royale;

public sealed class LatencyAllowanceTests
{
    [Fact]
    public void Grant_AnyProbe_IsTheLeastOfProbeCapAndQuota() =>
        Gen.Select(Gen.Int[0, 5_000], Gen.Int[0, 1_000]).Sample(
            (probeMs, quotaMs) => LatencyAllowance.Grant(probeMs, quotaMs) == new[] { probeMs, 250, quotaMs }.Min(),
            iter: 2_000);

    [Fact]
    public void Grant_AnythingThatAClientCanCause_IsNeverNegativeNorAboveTheCap() =>
        Gen.Select(Gen.Int, Gen.Int).Sample(
            (probeMs, quotaMs) => LatencyAllowance.Grant(probeMs, quotaMs) is >= 0 and <= 250, iter: 2_000);

    [Fact]
    public void Settle_EchoesDelayedAtWill_GainAtMostTheQuotaAndItsRefills() =>
        Gen.OneOf(Gen.Int[0, 400], Gen.Int[0, int.MaxValue]).Array[1, 100].Sample(
            probes =>
            {
                var quotaMs = LatencyAllowance.QuotaMsMax;
                var gainedMs = 0;
                for (var question = 0; question < probes.Length; question++)
                {
                    var grantedMs = LatencyAllowance.Grant(probes[question], quotaMs);
                    gainedMs += grantedMs;
                    gainedMs.ShouldBeLessThanOrEqualTo(1_000 + (200 * question));
                    quotaMs = LatencyAllowance.Settle(quotaMs, grantedMs);
                    quotaMs.ShouldBeInRange(0, 1_000);
                }
            },
            iter: 1_000);

    [Fact]
    public void Settle_RoundTripsUpToTheRefill_AreAlwaysForgivenInFull() =>
        Gen.Int[0, LatencyAllowance.RefillMs].Array[1, 100].Sample(
            probes =>
            {
                var quotaMs = LatencyAllowance.QuotaMsMax;
                foreach (var probeMs in probes)
                {
                    LatencyAllowance.Grant(probeMs, quotaMs).ShouldBe(probeMs);
                    quotaMs = LatencyAllowance.Settle(quotaMs, probeMs);
                }
            },
            iter: 500);

    [Theory]
    [InlineData(1_000, 0, 1_000)]
    [InlineData(1_000, 250, 950)]
    [InlineData(100, 100, 200)]
    [InlineData(0, 0, 200)]
    [InlineData(900, 0, 1_000)]
    [InlineData(50, 250, 200)]
    public void Settle_AfterAQuestion_LeavesThis(int quotaMs, int allowanceMs, int leftMs) =>
        LatencyAllowance.Settle(quotaMs, allowanceMs).ShouldBe(leftMs);

    [Theory]
    [InlineData(1_000, 0, 1_000)]
    [InlineData(1_000, 200, 800)]
    [InlineData(400, 200, 250)]
    [InlineData(451, 200, 251)]
    [InlineData(0, 0, 250)]
    [InlineData(-40, 0, 250)]
    public void Elapsed_NeverUnderAQuarterSecond_LessTheAllowance(int rawMs, int allowanceMs, int elapsedMs) =>
        LatencyAllowance.Elapsed(rawMs, allowanceMs).ShouldBe(elapsedMs);
}
