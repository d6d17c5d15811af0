using Trivia.Fleet.Crews;

namespace Trivia.Fleet.Tests.Crews;

/// <summary>Players are dealt out to gateways, move on from one that is down, and do not all knock at it.</summary>
public sealed class GatewayRotaTests
{
    private static readonly Uri[] Two = [new("http://127.0.0.1:1"), new("http://127.0.0.1:2")];

    [Fact]
    public void Take_AllUp_DealsPlayersOut()
    {
        var rota = new GatewayRota(Two);

        rota.Take(0, 0)!.Value.Gateway.ShouldBe(Two[0]);
        rota.Take(1, 0)!.Value.Gateway.ShouldBe(Two[1]);
        rota.Take(0, 1)!.Value.Gateway.ShouldBe(Two[1]);
    }

    [Fact]
    public void Take_OneDown_OnePlayerKnocksAndTheOthersGoElsewhere()
    {
        var rota = new GatewayRota(Two);
        rota.Take(0, 0)!.Value.IsDown();

        var knock = rota.Take(0, 0)!.Value;
        knock.Gateway.ShouldBe(Two[0]);
        rota.Take(0, 0)!.Value.Gateway.ShouldBe(Two[1]);
        knock.IsUp();
        rota.Take(0, 0)!.Value.Gateway.ShouldBe(Two[0]);
        rota.Take(0, 0)!.Value.Gateway.ShouldBe(Two[0]);
    }

    [Fact]
    public void Take_AllDownAndKnockedAt_GivesNone()
    {
        var rota = new GatewayRota([Two[0]]);
        rota.Take(0, 0)!.Value.IsDown();
        var knock = rota.Take(0, 0)!.Value;

        rota.Take(1, 0).ShouldBeNull();
        knock.IsDown();
        rota.Take(1, 0).ShouldNotBeNull();
    }
}
