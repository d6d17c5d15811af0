namespace Trivia.Grains.Rules.Lobbies;

/// <summary>Who sits where, and who is the host. Pure.</summary>
public static class LobbySeating
{
    /// <summary>
    /// Gives a seat, or the one that the player has. Who comes back finds score and streak; who comes late plays from the open
    /// round on. The first person becomes the host.
    /// </summary>
    /// <returns>The next state and the seat; −1 when all seats are taken.</returns>
    public static (LobbyState State, int Seat) Enter(LobbyState state, LobbyNewcomer newcomer)
    {
        var seat = state.SeatOf(newcomer.PlayerId);
        if (seat >= 0 && !state.Seats[seat].Left)
        {
            return (state, seat);
        }

        if (state.Players >= state.Settings.PlayersMax)
        {
            return (state, -1);
        }

        if (seat >= 0)
        {
            return (Hosted(state.With(seat, state.Seats[seat] with { Left = false })), seat);
        }

        var taken = new LobbySeat
        {
            PlayerId = newcomer.PlayerId,
            Name = newcomer.Name,
            AddressHash = newcomer.AddressHash,
            House = newcomer.House,
            Synthetic = newcomer.Synthetic,
            Avatar = newcomer.Avatar,
            FromRound = state.Phase == LobbyPhase.Open ? state.Round : state.Round + 1,
        };

        // Seats keep their numbers while a game runs. A game in which more came and went than may ever sit takes the place of
        // one that nobody will miss: the first who left.
        var free = state.Seats.Length < SeatsMax(state.Settings) ? -1 : FirstLeaver(state);
        var number = free < 0 ? state.Seats.Length : free;
        var seats = free < 0 ? state.Seats.Add(taken) : state.Seats.SetItem(free, taken);
        return (Hosted(state with { Seats = seats }), number);
    }

    /// <summary>Takes a player out. The seat keeps its number and score until the next game; a leaving host hands over.</summary>
    public static LobbyState Leave(LobbyState state, string playerId)
    {
        var seat = state.SeatOf(playerId);
        if (seat < 0 || state.Seats[seat].Left)
        {
            return state;
        }

        return Hosted(state.With(seat, state.Seats[seat] with { Left = true }));
    }

    /// <summary>Hands the lobby over to the first person who is connected, when the host is not.</summary>
    /// <param name="state">A lobby.</param>
    /// <param name="connected">Seats with a connection.</param>
    public static LobbyState HandOver(LobbyState state, IReadOnlySet<int> connected)
    {
        if (state.HostId is { } host && connected.Contains(state.SeatOf(host)))
        {
            return state;
        }

        for (var seat = 0; seat < state.Seats.Length; seat++)
        {
            if (CanHost(state.Seats[seat]) && connected.Contains(seat))
            {
                return state with { HostId = state.Seats[seat].PlayerId };
            }
        }

        return state;
    }

    /// <summary>The lobby without the seats of those who left.</summary>
    public static LobbyState WithoutLeavers(LobbyState state) =>
        Hosted(state with { Seats = [.. state.Seats.Where(seat => !seat.Left)] });

    /// <summary>The most seats that a game can have known, those of leavers included.</summary>
    public static int SeatsMax(LobbySettings settings) => 2 * settings.PlayersMax;

    private static LobbyState Hosted(LobbyState state)
    {
        var seat = state.HostId is null ? -1 : state.SeatOf(state.HostId);
        return seat >= 0 && CanHost(state.Seats[seat])
            ? state
            : state with { HostId = state.Seats.FirstOrDefault(CanHost)?.PlayerId };
    }

    private static bool CanHost(LobbySeat seat) => !seat.Left && !seat.House;

    private static int FirstLeaver(LobbyState state)
    {
        for (var seat = 0; seat < state.Seats.Length; seat++)
        {
            if (state.Seats[seat].Left)
            {
                return seat;
            }
        }

        return -1;
    }
}
