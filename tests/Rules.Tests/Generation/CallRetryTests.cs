using CsCheck;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Rules.Tests.Generation;

public sealed class CallRetryTests
{
    private static readonly RetryLimits Limits = new(4, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60));

    [Fact]
    public void Wait_WithRetryAfter_IsNeverShorter() => Gen.Select(Gen.Int[1, 3], Gen.Int[0, 60], Gen.Double[0, 1]).Sample(
        (tries, seconds, jitter) => CallRetry.Wait(JobErrorCode.Busy, tries, TimeSpan.FromSeconds(seconds), jitter, Limits) is { } wait
            && wait >= TimeSpan.FromSeconds(seconds)
            && wait <= TimeSpan.FromSeconds(seconds) + Limits.DelayMax);

    [Fact]
    public void Wait_WithoutRetryAfter_DoublesItsSpan()
    {
        Enumerable.Range(1, 3).Select(tries => CallRetry.Wait(JobErrorCode.Server, tries, null, 1, Limits)!.Value.TotalSeconds)
            .ShouldBe([1, 2, 4]);
        CallRetry.Wait(JobErrorCode.Server, 3, null, 0, Limits).ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(JobErrorCode.Declined)]
    [InlineData(JobErrorCode.Malformed)]
    [InlineData(JobErrorCode.Rejected)]
    [InlineData(JobErrorCode.Resting)]
    [InlineData(JobErrorCode.NoModel)]
    public void Wait_WhatAnotherTryWouldNotMend_GivesUp(JobErrorCode code) =>
        CallRetry.Wait(code, 1, null, 0.5, Limits).ShouldBeNull();

    [Fact]
    public void Wait_TooManyTriesOrTooLongARest_GivesUp()
    {
        CallRetry.Wait(JobErrorCode.Busy, Limits.TriesMax, null, 0.5, Limits).ShouldBeNull();
        CallRetry.Wait(JobErrorCode.Busy, 1, Limits.RetryAfterMax + TimeSpan.FromSeconds(1), 0.5, Limits).ShouldBeNull();
    }
}
