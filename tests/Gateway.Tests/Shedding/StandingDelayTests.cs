using Microsoft.Extensions.Time.Testing;
using Trivia.Gateway.Shedding;

namespace Trivia.Gateway.Tests.Shedding;

public sealed class StandingDelayTests
{
    private readonly FakeTimeProvider time = new();
    private readonly StandingDelay delay;

    public StandingDelayTests() => delay = new StandingDelay(time);

    [Fact]
    public void Take_NothingWaited_IsZero() => delay.Take().ShouldBe(TimeSpan.Zero);

    [Fact]
    public void Take_SeveralEnded_IsTheLowestAndStartsAnew()
    {
        var first = delay.Begin();
        time.Advance(TimeSpan.FromMilliseconds(300));
        var second = delay.Begin();
        time.Advance(TimeSpan.FromMilliseconds(20));
        delay.End(first);
        delay.End(second);

        delay.Take().ShouldBe(TimeSpan.FromMilliseconds(20));
        delay.Take().ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Take_SomethingWaitsAndNothingEnds_IsThatWait()
    {
        delay.Begin();
        time.Advance(TimeSpan.FromSeconds(2));

        delay.Take().ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Of_CallFails_StillEndsItsWait()
    {
        var call = new TaskCompletionSource<int>();
        var followed = delay.Of(call.Task);
        time.Advance(TimeSpan.FromMilliseconds(700));
        call.SetException(new TimeoutException());

        await Should.ThrowAsync<TimeoutException>(() => followed);
        delay.Take().ShouldBe(TimeSpan.FromMilliseconds(700));
        delay.Take().ShouldBe(TimeSpan.Zero);
    }
}
