namespace Trivia.Grains.Rules.Lobbies.Mechanics.Steal;

/// <summary>
/// Steal a point: once a game, during a reveal, a player takes min(200, the leader's score) from a leader who is someone else.
/// One steal wins on each reveal; who was later has spent nothing. Points move and never appear or vanish.
/// </summary>
public sealed class StealMechanic : Mechanic
{
    /// <summary>Its name.</summary>
    public const string Key = "steal";

    /// <summary>The most that a steal takes.</summary>
    public const int PointsMax = 200;

    /// <inheritdoc/>
    public override string Name => Key;

    /// <inheritdoc/>
    public override bool Fits(LobbySettings settings) => settings.PowerUps;

    /// <inheritdoc/>
    public override (MechanicTurn Turn, MoveVerdict Verdict) Move(MechanicTurn turn, MechanicMove move)
    {
        var state = turn.State;
        var kept = state.Of<StealState>(Key) ?? StealState.None;
        if (kept.Round == state.Round && kept.Thief == move.Seat)
        {
            return (turn, MoveVerdict.Done);
        }

        if (state.Phase != LobbyPhase.Revealed)
        {
            return (turn, MoveVerdict.NotOpen);
        }

        if (kept.Spent.Contains(state.Seats[move.Seat].PlayerId))
        {
            return (turn, MoveVerdict.Again);
        }

        if (kept.Round == state.Round)
        {
            return (turn, MoveVerdict.TooLate);
        }

        var victim = LeaderBut(state, move.Seat);
        if (victim < 0 || state.Seats[victim].Score == 0)
        {
            return (turn, MoveVerdict.NotAllowed);
        }

        return (Take(turn, kept, move.Seat, victim), MoveVerdict.Done);
    }

    /// <inheritdoc/>
    public override IEnumerable<(string PlayerId, string Feat)> Feats(LobbyState state) =>
        (state.Of<StealState>(Key) ?? StealState.None).Spent.Select(thief => (thief, Players.Feats.Thief));

    /// <summary>The leader whom a player may rob; the lowest seat among several. −1 when the player leads alone.</summary>
    public static int LeaderBut(LobbyState state, int thief)
    {
        var best = state.Seats.Where(seat => !seat.Left).Select(seat => seat.Score).DefaultIfEmpty(0).Max();
        for (var seat = 0; seat < state.Seats.Length; seat++)
        {
            if (seat != thief && !state.Seats[seat].Left && state.Seats[seat].Score == best)
            {
                return seat;
            }
        }

        return -1;
    }

    private static MechanicTurn Take(MechanicTurn turn, StealState kept, int thief, int victim)
    {
        var state = turn.State;
        var (robber, robbed) = (state.Seats[thief], state.Seats[victim]);
        var points = Math.Min(PointsMax, robbed.Score);
        var next = state
            .With(thief, robber with { Score = robber.Score + points })
            .With(victim, robbed with { Score = robbed.Score - points });
        return turn.With(next)
            .Keep(Key, new StealState(state.Round, thief, kept.Spent.Add(robber.PlayerId)))
            .Tell(new PointsStolen(state.Round, thief, victim, points));
    }
}
