namespace Trivia.Fleet.Oracle;

/// <summary>Checks the server's standings at every cut, and at the end, row by row.</summary>
internal static class StandingsCheck
{
    public static void Run(Recording recording, Replay replay, Lots? lots, Complaints complaints)
    {
        var last = replay.Outcomes.GroupBy(outcome => outcome.Cut).Select(revisions => revisions.MaxBy(outcome => outcome.Revision)!);
        foreach (var outcome in last)
        {
            CheckCut(recording, replay, outcome, complaints);
        }

        CheckEnd(recording, replay, lots, complaints);
    }

    private static void CheckCut(Recording recording, Replay replay, CutOutcome outcome, Complaints complaints)
    {
        var rows = recording.Standings[outcome.Cut].OrderBy(row => row.Rank).ToArray();
        complaints.Expect(Rules.Standings, $"Rows of the standings at cut {outcome.Cut}", outcome.Field.Count, rows.Length);
        for (var index = 0; index < Math.Min(rows.Length, outcome.Field.Count); index++)
        {
            var (row, seat) = (rows[index], outcome.Field[index]);
            FormattableString where = $"Cut {outcome.Cut}, rank {index + 1}";
            complaints.Expect(Rules.Standings, $"{where}, rank", index + 1, row.Rank);
            complaints.Expect(Rules.Standings, $"{where}, revision", outcome.Revision, row.Revision);
            complaints.Expect(Rules.Standings, $"{where}, player", seat.Id, row.PlayerId);
            if (recording.NumberOfId.TryGetValue(row.PlayerId, out var player) && replay.Field.TryGetValue(player, out var state))
            {
                complaints.Expect(Rules.Cut, $"{where}, left at cut", state.OutAtCut, row.OutAtCut);
            }

            if (seat.Id == row.PlayerId)
            {
                CheckKeys(where, (seat.Score, seat.Correct, seat.ElapsedMs, seat.Lottery), row, complaints);
            }
        }
    }

    private static void CheckEnd(Recording recording, Replay replay, Lots? lots, Complaints complaints)
    {
        var rows = recording.Standings[0].OrderBy(row => row.Rank).ToArray();
        if (rows.Length == 0)
        {
            complaints.Add(Rules.Standings, $"There are no final standings.");
            return;
        }

        var cut = replay.Outcomes.Count == 0 ? 1 : replay.Outcomes[^1].Cut + 1;
        complaints.Expect(Rules.Standings, $"Rows of the final standings", replay.Field.Count, rows.Length);
        var (ended, rankBefore) = (false, 0);
        foreach (var row in rows)
        {
            FormattableString where = $"Final rank {row.Rank}";
            if (!recording.NumberOfId.TryGetValue(row.PlayerId, out var player) || !replay.Field.TryGetValue(player, out var seat))
            {
                complaints.Add(Rules.Standings, $"{where}: {row.PlayerId} had no seat.");
                continue;
            }

            complaints.Expect(Rules.Standings, $"{where}, left at cut", seat.OutAtCut, row.OutAtCut);
            CheckKeys(where, (seat.Score, seat.Correct, seat.ElapsedMs, lots?.Number(cut, seat.Id) ?? row.Lottery), row, complaints);
            if ((ended && seat.IsAlive) || seat.OutRank < rankBefore)
            {
                complaints.Add(Rules.Standings, $"{where}: player {player}, who left with rank {seat.OutRank}, stands too low.");
            }

            (ended, rankBefore) = (!seat.IsAlive, seat.OutRank);
        }
    }

    private static void CheckKeys(
        FormattableString where, (int Score, int Correct, long ElapsedMs, ulong Lottery) expected, StandingEntry row, Complaints complaints)
    {
        complaints.Expect(Rules.Standings, $"{where}, score", expected.Score, row.Score);
        complaints.Expect(Rules.Standings, $"{where}, right answers", expected.Correct, row.Correct);
        complaints.Expect(Rules.Standings, $"{where}, elapsed ms", expected.ElapsedMs, row.ElapsedMs);
        complaints.Expect(Rules.Lottery, $"{where}, lottery number", expected.Lottery, row.Lottery);
    }
}
