using Microsoft.Extensions.Diagnostics.HealthChecks;
using Trivia.Gateway.Tests.Harness;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Tests.Hub;

public sealed class ClosingTests(ScriptedCluster cluster) : HubTests(cluster)
{
    protected override (string Key, object Value)[] Settings => [("DrainFor", "00:00:30"), ("Rooms:EmptyFor", "00:00:00.100")];

    [Fact]
    public async Task Stop_WithPlayers_TellsThemToMoveAndBidsFarewell()
    {
        await using var player = await Gateway.Connect("p-1");
        await player.Join(Royale);

        var stopping = Gateway.Stop();

        (await player.Next<MoveFrame>()).InMs.ShouldBe(30_000);
        (await RawPlayer.Refused(Gateway, "p-2")).ShouldBe((503, true));
        (await Gateway.Health("drain")).ShouldBe(HealthStatus.Unhealthy);
        await player.DisposeAsync();
        await stopping;
        Royale.Touches.Last().Leaving.ShouldBeTrue();
    }

    [Fact]
    public async Task Stop_FarewellLost_IsSaidAgain()
    {
        await using var player = await Gateway.Connect("p-1");
        await player.Join(Royale);
        Royale.FarewellsLost = 2;

        var stopping = Gateway.Stop();
        await player.Next<MoveFrame>();
        await player.DisposeAsync();
        await stopping;

        Royale.FarewellsLost.ShouldBe(0);
        Royale.Touches.Count(touch => touch.Leaving).ShouldBe(3);
    }

    [Fact]
    public async Task Room_Empty_IsClosedWithAFarewellAndOpensAgain()
    {
        await using var player = await Gateway.Connect("p-1");
        await player.Join(Royale);
        await player.Invoke<string>(HubNames.Leave, Royale.Id);
        await Eventually.True(() => Royale.Touches.LastOrDefault()?.Leaving == true, "the room is closed");

        (await player.Join(Royale)).Code.ShouldBe(RefusalCodes.Ok);

        await Eventually.True(() => Royale.Touches.Last() is { Leaving: false, Connected.Count: 1 }, "the seat is reported again");
    }
}
