using Trivia.Fleet.Oracle;
using Trivia.Fleet.Questions;
using Trivia.Grains.Interfaces.Wire.Lobbies;

namespace Trivia.Fleet.Lobbies;

/// <summary>Works every lobby out anew from what its players sent and heard, without the server's code.</summary>
internal sealed class LobbyReferee(SyntheticPack pack)
{
    private readonly Complaints complaints = new();

    /// <summary>Everything that does not follow from the rules.</summary>
    public IReadOnlyList<Violation> Check(IEnumerable<LobbyTable> tables, int games)
    {
        foreach (var table in tables)
        {
            Check(table, games);
        }

        return complaints.All();
    }

    private void Check(LobbyTable table, int games)
    {
        complaints.Expect("games", $"lobby {table.Number}", games, table.Games);
        foreach (var difference in table.Differences)
        {
            complaints.Add("told-differently", $"lobby {table.Number}, {difference}");
        }

        var streaks = new Dictionary<int, int>();
        foreach (var (round, facts) in table.Rounds.OrderBy(round => round.Key))
        {
            if (facts is not { Question: { } question, Reveal: { } reveal })
            {
                complaints.Add("round-lost", $"lobby {table.Number} round {round}: the question or its answer was never told.");
                streaks.Clear();
                continue;
            }

            if (question.Number == 1)
            {
                streaks.Clear();
            }

            CheckAnswers(table, round, facts, reveal);
            CheckPoints(table, round, facts, question, reveal, streaks);
            CheckSteals(table, round, facts, reveal);
        }

        for (var game = 0; game < table.Finishes.Count; game++)
        {
            CheckFinish(table, table.Finishes[game], table.FinalScores[game]);
        }
    }

    private void CheckAnswers(LobbyTable table, int round, RoundFacts facts, LobbyRevealFrame reveal)
    {
        var results = reveal.Results.ToDictionary(result => result.Seat);
        foreach (var (seat, acked) in facts.Acked)
        {
            var counted = results.TryGetValue(seat, out var result) ? (result.Choice, result.ElapsedMs) : (-2, 0);
            complaints.Expect("acknowledged-counts", $"lobby {table.Number} round {round} seat {seat}", acked, counted);
        }

        foreach (var result in reveal.Results.Where(result => result.Choice >= 0))
        {
            complaints.Expect("sent-once", $"lobby {table.Number} round {round} seat {result.Seat}", facts.Sent.GetValueOrDefault(result.Seat, -1), result.Choice);
        }

        complaints.Expect("picks", $"lobby {table.Number} round {round}", reveal.Results.Count(result => result.Choice >= 0), reveal.Picks.Sum());
    }

    private void CheckPoints(
        LobbyTable table, int round, RoundFacts facts, LobbyQuestionFrame question, LobbyRevealFrame reveal, Dictionary<int, int> streaks)
    {
        var known = pack.Find(question.Body);
        complaints.Expect("right-option", $"lobby {table.Number} round {round}", 0, known?.StoredPlaceOf(question.Options[reveal.Correct]) ?? -1);
        var right = reveal.Results.Where(result => result.Choice == reveal.Correct).ToList();
        var fastest = right.Select(result => result.ElapsedMs).DefaultIfEmpty(0).Min();
        var combo = right.Where(result => result.ElapsedMs <= fastest + 300).Select(result => result.Seat).Order().ToList();
        combo = combo.Count < 2 ? [] : combo;
        if (facts.Chain.Count > 0 || table.WasToldAllAfter(reveal.Sequence))
        {
            complaints.Expect("chain", $"lobby {table.Number} round {round}", string.Join(',', combo), string.Join(',', facts.Chain));
        }

        foreach (var result in reveal.Results)
        {
            var isRight = result.Choice == reveal.Correct;
            var before = streaks.GetValueOrDefault(result.Seat);
            streaks[result.Seat] = isRight ? before + 1 : 0;
            var points = isRight ? question.Factor * (500 + (int)(500L * (question.WindowMs - result.ElapsedMs) / question.WindowMs)) : 0;
            var bonus = isRight ? Math.Min(250, 50 * before) + (combo.Contains(result.Seat) ? 100 : 0) : 0;
            complaints.Expect("points", $"lobby {table.Number} round {round} seat {result.Seat}", (points, bonus), (result.Points, result.Bonus));
            if (facts.ScoresBefore is { } scores && result.Seat < scores.Count)
            {
                complaints.Expect(
                    "score", $"lobby {table.Number} round {round} seat {result.Seat}", scores[result.Seat] + points + bonus, reveal.Scores[result.Seat]);
            }
        }
    }

    private void CheckSteals(LobbyTable table, int round, RoundFacts facts, LobbyRevealFrame reveal)
    {
        if (facts.Steals.Count > 1)
        {
            complaints.Add("one-steal", $"lobby {table.Number} round {round}: {facts.Steals.Count} steals.");
        }

        foreach (var steal in facts.Steals)
        {
            complaints.Expect("steal-from-leader", $"lobby {table.Number} round {round}", reveal.Scores.Max(), reveal.Scores[steal.Victim]);
            complaints.Expect("steal-points", $"lobby {table.Number} round {round}", Math.Min(200, reveal.Scores.Max()), steal.Points);
            if (steal.Thief == steal.Victim)
            {
                complaints.Add("steal-from-oneself", $"lobby {table.Number} round {round} seat {steal.Thief}.");
            }
        }
    }

    private void CheckFinish(LobbyTable table, LobbyFinishFrame finish, int[]? scores)
    {
        foreach (var standing in finish.Standings)
        {
            if (standing.Seat < scores?.Length)
            {
                complaints.Expect("final-score", $"lobby {table.Number} {finish.Game} seat {standing.Seat}", scores[standing.Seat], standing.Score);
            }

            complaints.Expect(
                "rank", $"lobby {table.Number} {finish.Game} seat {standing.Seat}", 1 + finish.Standings.Count(other => other.Score > standing.Score), standing.Rank);
        }
    }
}
