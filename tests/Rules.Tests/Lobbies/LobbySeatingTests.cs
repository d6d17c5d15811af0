using CsCheck;
using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Rules.Tests.Lobbies;

public sealed class LobbySeatingTests
{
    [Fact]
    public void EnterAndLeave_AnyOrder_KeepOneSeatAPlayerAndAHostWhoIsThere() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 6]).Array[0, 60].Sample(
            moves =>
            {
                var state = new LobbyState { Settings = new LobbySettings { PlayersMax = 4 } };
                var inside = new HashSet<string>();
                foreach (var (enters, number) in moves)
                {
                    var person = Some.Person(number);
                    if (enters)
                    {
                        (state, var seat) = LobbySeating.Enter(state, person);
                        (seat >= 0).ShouldBe(inside.Contains(person.PlayerId) || inside.Count < 4);
                        if (seat >= 0)
                        {
                            inside.Add(person.PlayerId);
                            state.Seats[seat].PlayerId.ShouldBe(person.PlayerId);
                        }
                    }
                    else
                    {
                        state = LobbySeating.Leave(state, person.PlayerId);
                        inside.Remove(person.PlayerId);
                    }

                    state.Seats.Where(seat => !seat.Left).Select(seat => seat.PlayerId).ShouldBe(inside, ignoreOrder: true);
                    state.Seats.Select(seat => seat.PlayerId).ShouldBeUnique();
                    state.Seats.Length.ShouldBeLessThanOrEqualTo(LobbySeating.SeatsMax(state.Settings));
                    (inside.Count == 0 ? state.HostId is null : inside.Contains(state.HostId!)).ShouldBeTrue();
                }
            },
            iter: 1_000);

    [Fact]
    public void Enter_AfterLeaving_FindsTheScore()
    {
        var left = LobbySeating.Leave(Some.Open(3, new LobbySettings { PlayersMax = 3 }).Scored(1, 2, 3), "p-1");

        var (back, seat) = LobbySeating.Enter(left, Some.Person(1));

        seat.ShouldBe(1);
        back.Seats[1].Score.ShouldBe(2);
    }

    [Fact]
    public void Enter_WithAPicture_KeepsItOverGamesAndForWhoComesBackWithAnother()
    {
        var (lobby, seat) = LobbySeating.Enter(Some.Lobby(1, new LobbySettings()), Some.Person(7) with { Avatar = "fox" });
        var (back, _) = LobbySeating.Enter(LobbySeating.Leave(lobby, "p-7"), Some.Person(7) with { Avatar = "owl" });

        back.Seats[seat].Anew(fromRound: 1).Avatar.ShouldBe("fox");
        back.Seats[0].Avatar.ShouldBeNull();
    }

    [Fact]
    public void Leave_Host_HandsOverToTheNextWhoCame() =>
        LobbySeating.Leave(Some.Lobby(3), "p-0").HostId.ShouldBe("p-1");

    [Fact]
    public void Leave_LastPerson_NeverMakesAHousePlayerHost()
    {
        var (lobby, _) = LobbySeating.Enter(Some.Lobby(1, new LobbySettings()), Some.Person(7) with { House = true });

        LobbySeating.Leave(lobby, "p-0").HostId.ShouldBeNull();
    }

    [Fact]
    public void HandOver_HostWithoutConnection_GoesToOneWhoHasOne()
    {
        var lobby = Some.Lobby(3);

        LobbySeating.HandOver(lobby, new HashSet<int> { 2 }).HostId.ShouldBe("p-2");
        LobbySeating.HandOver(lobby, new HashSet<int> { 0, 2 }).HostId.ShouldBe("p-0");
        LobbySeating.HandOver(lobby, new HashSet<int>()).HostId.ShouldBe("p-0");
    }
}
