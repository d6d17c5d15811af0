using Trivia.Fleet.Api;

namespace Trivia.Fleet.Tests.Api;

/// <summary>Delays before another try grow, end at a cap, and are spread over all of it.</summary>
public sealed class BackoffTests
{
    [Theory]
    [InlineData(0, 0.0, 0)]
    [InlineData(0, 1.0, 250)]
    [InlineData(1, 1.0, 500)]
    [InlineData(3, 0.5, 1_000)]
    [InlineData(4, 1.0, 3_000)]
    [InlineData(1_000, 1.0, 3_000)]
    public void FullJitter_Attempt_IsAShareOfABoundThatDoubles(int attempt, double uniform, double expectedMs) =>
        Backoff.FullJitter(attempt, uniform).TotalMilliseconds.ShouldBe(expectedMs, 0.001);
}
