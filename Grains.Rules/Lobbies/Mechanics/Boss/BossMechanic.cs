namespace Trivia.Grains.Rules.Lobbies.Mechanics.Boss;

/// <summary>
/// Mini-boss: every tenth round of a game a boss joins, reads the leader's streak, taunts, and chooses a sabotage by it: what an
/// agent has prepared, or else what <see cref="BossPlay.OfHouse"/> says. The room beats it when more than half of those who play
/// are right.
/// </summary>
public sealed class BossMechanic : Mechanic
{
    /// <summary>Its name, and the twist of its rounds.</summary>
    public const string Key = "boss";

    /// <summary>Rounds from one boss to the next.</summary>
    public const int Every = 10;

    /// <summary>The sabotage of a leader on a long streak, a twist.</summary>
    public const string HalfTime = "halfTime";

    /// <summary>The sabotage of a leader on a short streak, a twist.</summary>
    public const string HiddenScores = "hiddenScores";

    /// <summary>The sabotage of a leader on none, a twist.</summary>
    public const string SwappedColours = "swappedColours";

    /// <inheritdoc/>
    public override string Name => Key;

    /// <inheritdoc/>
    public override (MechanicTurn Turn, RoundPlan Plan) Plan(MechanicTurn turn, RoundPlan plan)
    {
        if (!Joins(turn.State))
        {
            return (turn, plan);
        }

        var (streak, kept) = (LeadersStreak(turn.State), KeptBy(turn.State));
        var play = kept.Next ?? BossPlay.OfHouse(streak);
        var sabotaged = (play.Sabotage == HalfTime ? plan.Halved() : plan).With(Key).With(play.Sabotage);
        return (turn.Keep(Key, kept with { Next = null }).Tell(new BossJoined(turn.State.Round + 1, streak, play.Sabotage, play.Taunt)), sabotaged);
    }

    /// <summary>Whether a boss joins for the next question.</summary>
    public static bool Joins(LobbyState state) => (state.Number + 1) % Every == 0;

    /// <summary>What a boss sees before it joins.</summary>
    public static BossSight SightOf(LobbyState state, string lobbyId) =>
        new(lobbyId, state.Number + 1, state.Players, LeadersStreak(state));

    /// <summary>Lets the boss that joins next do this.</summary>
    public static MechanicTurn Prepare(MechanicTurn turn, BossPlay play) => turn.Keep(Key, KeptBy(turn.State) with { Next = play });

    /// <inheritdoc/>
    public override (MechanicTurn Turn, RoundOutcome Outcome) Locked(MechanicTurn turn, RoundOutcome outcome)
    {
        if (!turn.State.Plan.Has(Key))
        {
            return (turn, outcome);
        }

        var right = outcome.Results.Where(result => result.Correct).Select(result => turn.State.Seats[result.Seat].PlayerId).ToList();
        var beaten = right.Count * 2 > outcome.Results.Length;
        var kept = KeptBy(turn.State);
        var told = turn.Tell(new BossLeft(outcome.Round, beaten));
        return (beaten ? told.Keep(Key, kept with { Victors = kept.Victors.Union(right) }) : told, outcome);
    }

    /// <inheritdoc/>
    public override IEnumerable<(string PlayerId, string Feat)> Feats(LobbyState state) =>
        KeptBy(state).Victors.Select(victor => (victor, Players.Feats.BossBeaten));

    private static BossState KeptBy(LobbyState state) => state.Of<BossState>(Key) ?? BossState.None;

    private static int LeadersStreak(LobbyState state) =>
        state.Seats.Where(seat => !seat.Left).OrderByDescending(seat => seat.Score).Select(seat => seat.Streak).FirstOrDefault();
}
