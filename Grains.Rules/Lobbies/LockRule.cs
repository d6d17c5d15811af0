namespace Trivia.Grains.Rules.Lobbies;

/// <summary>When a round takes no more answers. Pure.</summary>
public static class LockRule
{
    /// <summary>
    /// Whether everyone who could still answer has: all seats with a connection, and the house players, whose answers come
    /// at their own times. With nobody connected there is nobody to wait for, and the window decides.
    /// </summary>
    /// <param name="state">A lobby with a round open.</param>
    /// <param name="connected">Seats with a connection.</param>
    /// <param name="answered">Seats that have answered.</param>
    public static bool EveryoneAnswered(LobbyState state, IReadOnlySet<int> connected, Func<int, bool> answered)
    {
        var waitedFor = 0;
        for (var seat = 0; seat < state.Seats.Length; seat++)
        {
            var sits = state.Seats[seat];
            if (sits.Left || !(sits.House || connected.Contains(seat)))
            {
                continue;
            }

            if (!answered(seat))
            {
                return false;
            }

            waitedFor += sits.House ? 0 : 1;
        }

        return waitedFor > 0;
    }
}
