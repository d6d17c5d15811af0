using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics;
using Trivia.Grains.Rules.Lobbies.Mechanics.Fanfare;
using Trivia.Grains.Rules.Lobbies.Mechanics.Steal;

namespace Trivia.Grains.Rules.Tests.Lobbies.Mechanics;

public sealed class MechanicSetTests
{
    private static readonly HashSet<string> None = [];

    public static TheoryData<string> Names => [.. MechanicSet.All.Select(mechanic => mechanic.Name)];

    [Fact]
    public void All_Names_AreUnique() => MechanicSet.All.Select(mechanic => mechanic.Name).ShouldBeUnique();

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_SwitchedOffByTheHostOrEverywhere_IsOff(string name)
    {
        var settings = new LobbySettings { Roles = true };

        MechanicSet.Of(settings, None).Has(name).ShouldBeTrue();
        MechanicSet.Of(settings with { Off = [name] }, None).Has(name).ShouldBeFalse();
        MechanicSet.Of(settings, new HashSet<string> { name }).Has(name).ShouldBeFalse();
    }

    [Fact]
    public void Of_WithoutPowerUps_HasNoSteal() =>
        MechanicSet.Of(new LobbySettings { PowerUps = false }, None).Has(StealMechanic.Key).ShouldBeFalse();

    [Fact]
    public void Move_OfNoMechanic_SaysThatItIsOff() =>
        MechanicSet.Of(new LobbySettings(), None).Move(MechanicTurn.Of(Some.Lobby(1), Some.Noon), "dance", new MechanicMove(0, true, 0)).Verdict
            .ShouldBe(MoveVerdict.SwitchedOff);

    [Fact]
    public void Entered_FirstTime_IsAnnouncedOnce()
    {
        var set = MechanicSet.Of(new LobbySettings(), None);
        var lobby = Some.Lobby(2);

        set.Entered(MechanicTurn.Of(lobby, Some.Noon), 1, isNew: true).Told.ShouldHaveSingleItem().ShouldBe(new FanfareSounded(1, "Player 1"));
        set.Entered(MechanicTurn.Of(lobby, Some.Noon), 1, isNew: false).Told.ShouldBeEmpty();
    }
}
