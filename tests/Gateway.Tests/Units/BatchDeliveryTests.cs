using Microsoft.Extensions.Time.Testing;
using Trivia.Gateway.Answers;

namespace Trivia.Gateway.Tests.Units;

public sealed class BatchDeliveryTests
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    /// <summary>100,000 players and a silo that stood still for three seconds: 41,000 batches were sent again, every second anew.</summary>
    [Fact]
    public void PatienceAt_SiloSlow_IsAskedLessOftenInsteadOfMore() =>
        Enumerable.Range(1, 7).Select(attempt => BatchDelivery.PatienceAt(attempt, First).TotalSeconds).ShouldBe([1, 2, 4, 8, 16, 16, 16]);

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
