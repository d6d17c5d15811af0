using Trivia.Fleet.Api;

namespace Trivia.Fleet.Tests.Api;

public sealed class GatewayCheckTests
{
    private static readonly Uri There = new("http://127.0.0.1:1");
    private static readonly Uri Starting = new("http://127.0.0.1:2");
    private readonly Dictionary<Uri, int> refusals = [];
    private int asked;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_OneIsStartingAgain_WaitsForItAndAsksNoOtherTwice()
    {
        refusals[Starting] = 2;

        await Check(TimeSpan.FromMinutes(1)).Run([There, Starting], Cancellation);

        asked.ShouldBe(4);
    }

    [Fact]
    public async Task Run_NobodyIsThere_SaysSoAtOnce()
    {
        (refusals[There], refusals[Starting]) = (int.MaxValue, int.MaxValue);

        (await Should.ThrowAsync<GatewayAway>(() => Check(TimeSpan.FromMinutes(1)).Run([There, Starting], Cancellation)))
            .Message.ShouldContain(There.ToString());
        asked.ShouldBe(2);
    }

    [Fact]
    public async Task Run_OneNeverComes_GivesUpWhenPatienceEnds()
    {
        refusals[Starting] = int.MaxValue;

        (await Should.ThrowAsync<GatewayAway>(() => Check(TimeSpan.FromMilliseconds(1)).Run([There, Starting], Cancellation)))
            .Message.ShouldContain(Starting.ToString());
    }

    [Fact]
    public async Task Run_OneRefuses_IsNotAskedAgain()
    {
        var check = new GatewayCheck((_, _) => throw new ApiFault("The key is wrong."), TimeSpan.FromMinutes(1), TimeProvider.System);

        (await Should.ThrowAsync<ApiFault>(() => check.Run([There, Starting], Cancellation))).Message.ShouldBe("The key is wrong.");
    }

    private GatewayCheck Check(TimeSpan patience) => new(Ask, patience, TimeProvider.System);

    private Task Ask(Uri gateway, CancellationToken cancellationToken)
    {
        asked++;
        return refusals.TryGetValue(gateway, out var left) && refusals[gateway]-- > 0 && left > 0
            ? Task.FromException(new GatewayAway($"{gateway} does not answer.", new IOException()))
            : Task.CompletedTask;
    }
}
