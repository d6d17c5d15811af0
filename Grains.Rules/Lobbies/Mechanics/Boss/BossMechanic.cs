namespace Trivia.Grains.Rules.Lobbies.Mechanics.Boss;

/// <summary>
/// Mini-boss: every tenth round of a game a boss joins, reads the leader's streak, taunts, and chooses a sabotage by it: four in
/// a row and more cost half the time, two or three hide the scores, less swaps the colours. The room beats it when more than
/// half of those who play are right.
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
        if ((turn.State.Number + 1) % Every != 0)
        {
            return (turn, plan);
        }

        var streak = LeadersStreak(turn.State);
        var sabotage = SabotageOf(streak);
        var sabotaged = (sabotage == HalfTime ? plan.Halved() : plan).With(Key).With(sabotage);
        return (turn.Tell(new BossJoined(turn.State.Round + 1, streak, sabotage, TauntOf(sabotage))), sabotaged);
    }

    /// <inheritdoc/>
    public override (MechanicTurn Turn, RoundOutcome Outcome) Locked(MechanicTurn turn, RoundOutcome outcome)
    {
        if (!turn.State.Plan.Has(Key))
        {
            return (turn, outcome);
        }

        var right = outcome.Results.Where(result => result.Correct).Select(result => turn.State.Seats[result.Seat].PlayerId).ToList();
        var beaten = right.Count * 2 > outcome.Results.Length;
        var kept = turn.State.Of<BossState>(Key) ?? BossState.None;
        var told = turn.Tell(new BossLeft(outcome.Round, beaten));
        return (beaten ? told.Keep(Key, new BossState(kept.Victors.Union(right))) : told, outcome);
    }

    /// <inheritdoc/>
    public override IEnumerable<(string PlayerId, string Feat)> Feats(LobbyState state) =>
        (state.Of<BossState>(Key) ?? BossState.None).Victors.Select(victor => (victor, Players.Feats.BossBeaten));

    /// <summary>What the boss does to a leader with a streak.</summary>
    public static string SabotageOf(int streak) => streak switch
    {
        >= 4 => HalfTime,
        >= 2 => HiddenScores,
        _ => SwappedColours,
    };

    private static string TauntOf(string sabotage) => sabotage switch
    {
        HalfTime => "On a roll, are we? Let us see you hurry.",
        HiddenScores => "A little streak? Then you will not need the scoreboard.",
        _ => "Nobody on a streak? I shall make it colourful.",
    };

    private static int LeadersStreak(LobbyState state) =>
        state.Seats.Where(seat => !seat.Left).OrderByDescending(seat => seat.Score).Select(seat => seat.Streak).FirstOrDefault();
}
