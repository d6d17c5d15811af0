using Trivia.Client.Connections;

namespace Trivia.Client.Tests;

public sealed class FullJitterTests
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Max = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(0, 500)]
    [InlineData(1, 1_000)]
    [InlineData(4, 8_000)]
    [InlineData(5, 10_000)]
    [InlineData(1_000_000, 10_000)]
    public void After_Failures_FillsTheWholeSpanFromZero(int failures, double boundMs)
    {
        var jitter = new FullJitter(First, Max, new Random(1));

        var waits = Enumerable.Range(0, 2_000).Select(_ => jitter.After(failures).TotalMilliseconds).ToList();

        waits.ShouldAllBe(wait => wait >= 0 && wait < boundMs);
        waits.Min().ShouldBeLessThan(boundMs / 50);
        waits.Max().ShouldBeGreaterThan(boundMs * 49 / 50);
        waits.Average().ShouldBe(boundMs / 2, boundMs / 20);
    }

    [Fact]
    public void After_SameSeed_IsTheSame()
    {
        var (left, right) = (new FullJitter(First, Max, new Random(3)), new FullJitter(First, Max, new Random(3)));

        Enumerable.Range(0, 10).Select(left.After).ShouldBe(Enumerable.Range(0, 10).Select(right.After));
    }
}
