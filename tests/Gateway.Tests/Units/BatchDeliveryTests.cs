using Microsoft.Extensions.Time.Testing;
using Trivia.Gateway.Answers;

namespace Trivia.Gateway.Tests.Units;

public sealed class BatchDeliveryTests
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    /// <summary>100,000 players and a silo that stood still for three seconds: 41,000 batches were sent again, every second anew.</summary>
    [Fact]
    public void PatienceAt_SiloSlow_IsAskedLessOftenInsteadOfMore() =>
        Enumerable.Range(1, 7).Select(attempt => BatchDelivery.PatienceAt(attempt, First, left: First * 60).TotalSeconds)
            .ShouldBe([1, 2, 4, 8, 16, 16, 16]);

    /// <summary>A reply that goes down with its silo in the last second must leave time to ask the next one, or the round may be void for it.</summary>
    [Theory]
    [InlineData(3_000, 1_000)]
    [InlineData(2_000, 1_000)]
    [InlineData(1_400, 700)]
    [InlineData(700, 350)]
    [InlineData(200, 100)]
    [InlineData(150, 150)]
    [InlineData(20, 100)]
    [InlineData(0, 100)]
    public void PatienceAt_LittleLeft_KeepsTimeForOneMore(int leftMs, int expectedMs) =>
        BatchDelivery.PatienceAt(1, First, TimeSpan.FromMilliseconds(leftMs)).TotalMilliseconds.ShouldBe(expectedMs);

    [Fact]
    public void MayLog_ThousandsOfFaults_IsTrueOnceASecond()
    {
        var time = new FakeTimeProvider();
        var pace = new FaultPace(time);

        Enumerable.Range(0, 1_000).Count(_ => pace.MayLog()).ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(1));
        Enumerable.Range(0, 1_000).Count(_ => pace.MayLog()).ShouldBe(1);
    }
}
