namespace Trivia.Fleet.Oracle;

/// <summary>Checks what a reveal says of the answers and of the field.</summary>
internal static class RevealCheck
{
    /// <param name="recording">The recording.</param>
    /// <param name="reveal">The reveal.</param>
    /// <param name="field">All seats, scored, before the round's cut.</param>
    /// <param name="number">How many questions have counted, this one included.</param>
    /// <param name="complaints">Where to complain.</param>
    public static void Run(
        Recording recording, RevealEntry reveal, IEnumerable<SeatState> field, int number, Complaints complaints)
    {
        var round = reveal.Round;
        var alive = field.Where(seat => seat.IsAlive).ToArray();
        complaints.Expect(Rules.Reveal, $"Number of the question of round {round}", number, reveal.Number);
        complaints.Expect(Rules.Reveal, $"Seats alive at the lock of round {round}", alive.Length, reveal.Alive);
        if (recording.Questions.TryGetValue(round, out var question))
        {
            complaints.Expect(Rules.Reveal, $"Place of the right option of round {round}", Place(question.Order), reveal.Correct);
        }

        var picks = new int[4];
        foreach (var seat in alive)
        {
            if (recording.Acks.TryGetValue((round, seat.Player), out var ack) && ack.Choice is >= 0 and <= 3)
            {
                picks[ack.Choice]++;
            }
        }

        complaints.Expect(Rules.Reveal, $"Picks of round {round}", string.Join(' ', picks), string.Join(' ', reveal.Picks));
        var scores = alive.Select(seat => seat.Score).OrderDescending().ToArray();
        CheckScores(reveal, scores, complaints);
        var leaving = Cutter.OrdinaryCount(scores.Length, recording.Event.CutFraction);
        complaints.Expect(Rules.Reveal, $"Score of the line at round {round}", leaving == 0 ? 0 : scores[^leaving], reveal.LineScore);
    }

    private static int Place(IReadOnlyList<int> order) => order.TakeWhile(stored => stored != 0).Count();

    /// <summary>A bucket says how many seats follow, and the lowest score among them.</summary>
    private static void CheckScores(RevealEntry reveal, int[] scores, Complaints complaints)
    {
        var seen = 0L;
        for (var index = 0; index + 1 < reveal.Scores.Count; index += 2)
        {
            seen += reveal.Scores[index + 1];
            if (seen < 1 || seen > scores.Length || scores[seen - 1] != reveal.Scores[index])
            {
                complaints.Add(
                    Rules.Reveal, $"Scores of round {reveal.Round}: bucket {index / 2} does not end with {reveal.Scores[index]} points.");
                return;
            }
        }

        complaints.Expect(Rules.Reveal, $"Seats in the scores of round {reveal.Round}", scores.Length, seen);
    }
}
