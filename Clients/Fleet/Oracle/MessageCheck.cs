namespace Trivia.Fleet.Oracle;

/// <summary>Checks what each player was told of the own seat.</summary>
internal static class MessageCheck
{
    public static void Run(Recording recording, Replay replay, Complaints complaints)
    {
        var outcomes = replay.Outcomes.ToDictionary(outcome => (outcome.Cut, outcome.Revision));
        foreach (var player in recording.Players.Keys)
        {
            foreach (var told in recording.Outs[player])
            {
                CheckOut(recording, outcomes, told, complaints);
            }

            foreach (var again in recording.Outs[player].GroupBy(told => told.Cut).Where(told => told.Count() > 1))
            {
                complaints.Add(Rules.Message, $"Player {player} was told {again.Count()} times to have left at cut {again.Key}.");
            }

            foreach (var told in recording.Backs[player])
            {
                CheckBack(outcomes, told, complaints);
            }
        }

        foreach (var outcome in replay.Outcomes)
        {
            foreach (var player in outcome.Removed.Keys)
            {
                CheckTold(recording, outcome, player, complaints);
            }
        }
    }

    private static void CheckOut(
        Recording recording, Dictionary<(int Cut, int Revision), CutOutcome> outcomes, OutEntry told, Complaints complaints)
    {
        if (!outcomes.TryGetValue((told.Cut, told.Revision), out var outcome)
            || !outcome.Removed.TryGetValue(told.Player, out var rank))
        {
            complaints.Add(Rules.Message, $"Player {told.Player} was told to have left at cut {told.Cut}, and had not.");
            return;
        }

        FormattableString where = $"Player {told.Player}, told of cut {told.Cut}";
        var seat = outcome.Field[rank - 1];
        complaints.Expect(Rules.Message, $"{where}, rank", rank, told.Rank);
        complaints.Expect(Rules.Message, $"{where}, score", seat.Score, told.Score);
        complaints.Expect(Rules.Message, $"{where}, alive before", outcome.Field.Count, told.AliveBefore);
        complaints.Expect(Rules.Message, $"{where}, score of the line", outcome.LineScore, told.LineScore);
        var causes = CausesOf(recording, outcome, seat);
        if (!causes.Contains(told.Cause))
        {
            complaints.Add(Rules.Message, $"{where}, cause: {string.Join(" or ", causes)} expected, {told.Cause} told.");
        }
    }

    /// <summary>How a seat can have lost. Whether it had a connection at the very lock only the server knows.</summary>
    private static string[] CausesOf(Recording recording, CutOutcome outcome, RankedSeat seat)
    {
        if (recording.Acks.ContainsKey((outcome.AfterRound, seat.Player)))
        {
            return [!outcome.SuddenDeath ? "rank" : seat.Right ? "slow" : "wrong"];
        }

        var connected = outcome.SuddenDeath ? "noAnswer" : "rank";
        return recording.WasAway(seat.Player, outcome.AfterRound) ? [connected, "network"] : [connected];
    }

    private static void CheckBack(Dictionary<(int Cut, int Revision), CutOutcome> outcomes, BackEntry told, Complaints complaints)
    {
        if (!outcomes.TryGetValue((told.Cut, told.Revision), out var outcome)
            || outcome.Removed.ContainsKey(told.Player)
            || outcome.Field.FirstOrDefault(seat => seat.Player == told.Player) is not { } seat)
        {
            complaints.Add(Rules.Message, $"Player {told.Player} was told to be back after cut {told.Cut}, and was not.");
            return;
        }

        FormattableString where = $"Player {told.Player}, back after cut {told.Cut}";
        complaints.Expect(Rules.Message, $"{where}, score", seat.Score, told.Score);
        complaints.Expect(Rules.Message, $"{where}, right answers", seat.Correct, told.Right);
        complaints.Expect(Rules.Message, $"{where}, elapsed ms", seat.ElapsedMs, told.ElapsedMs);
    }

    /// <summary>Who was there is told at once; who comes back sees it in the seat; who stays away is told by nobody.</summary>
    private static void CheckTold(Recording recording, CutOutcome outcome, int player, Complaints complaints)
    {
        var toldAtOnce = recording.Outs[player].Any(told => told.Cut == outcome.Cut);
        var toldLater = recording.Seats[player].Any(seat => seat.OutAtCut == outcome.Cut);
        var wasAway = recording.Aways[player].Any(away => away.ToRound < 0 || away.ToRound >= outcome.AfterRound - 1);
        if (!toldAtOnce && !(toldLater && wasAway) && !recording.NeverCameBack(player))
        {
            complaints.Add(Rules.Message, $"Player {player} left at cut {outcome.Cut} and was never told.");
        }
    }
}
