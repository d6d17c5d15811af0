using Trivia.Fleet.Lobbies;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using static Trivia.Fleet.Tests.Lobbies.ScriptedLobby;

namespace Trivia.Fleet.Tests.Lobbies;

public sealed class LobbyTableTests
{
    [Fact]
    public void Take_EachEventTwice_IsNewsOnce()
    {
        var table = new LobbyTable(1);
        table.TakeWhole(Started);

        foreach (var heard in Events.Where(heard => heard is not LobbyFrame))
        {
            Take(table, heard).ShouldBeTrue();
            Take(table, heard).ShouldBeFalse();
        }

        table.Games.ShouldBe(1);
    }

    [Fact]
    public void Take_EndThatTheWholeHadTold_IsNoNews()
    {
        var table = new LobbyTable(1);

        table.TakeWhole(Over with { Sequence = 9, Finish = Finish }).ShouldBeTrue();
        table.Take(Finish.Sequence, Finish).ShouldBeFalse();

        table.Games.ShouldBe(1);
    }

    [Fact]
    public void HostSeat_HandedOver_IsTheLastThatWasTold()
    {
        var table = new LobbyTable(1);
        table.HostSeat.ShouldBe(-1);
        table.TakeWhole(Started);
        table.HostSeat.ShouldBe(0);

        table.Take(2, new LobbySeatFrame { Lobby = "l-1", Epoch = 1, Sequence = 2, Player = Player(0, 0) with { Left = true }, HostSeat = 1 });
        table.HostSeat.ShouldBe(1);
        table.TakeWhole(Whole(3, "waiting", [0, 0]) with { HostSeat = 2 });

        table.HostSeat.ShouldBe(2);
    }

    [Fact]
    public void WasToldAllAfter_GapInBetween_IsFalse()
    {
        Heard(Events).ShouldSatisfyAllConditions(
            table => table.WasToldAllAfter(FirstReveal.Sequence).ShouldBeTrue(),
            table => table.WasToldAllAfter(SecondReveal.Sequence).ShouldBeTrue());
        Heard(Events.Where(heard => heard != (object)Chain)).WasToldAllAfter(FirstReveal.Sequence).ShouldBeFalse();
        Heard(Events.Take(5)).WasToldAllAfter(FirstReveal.Sequence).ShouldBeFalse("nobody knows what else came");
    }
}
