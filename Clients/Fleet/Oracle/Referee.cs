using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Fleet.Oracle;

/// <summary>
/// The oracle: recomputes every score, rank and cut of a recorded event from the acknowledged answers, the reveals and
/// the published seed, and compares them with everything that the server said. Pure, and independent of the server's
/// own rules: one naive sort of the whole field a cut.
/// </summary>
internal static class Referee
{
    /// <summary>Judges a recording.</summary>
    public static Verdict Check(IReadOnlyList<Entry> entries)
    {
        var complaints = new Complaints();
        if (Recording.From(entries, complaints) is not { } recording)
        {
            return new Verdict(complaints.All(), []);
        }

        var lots = SeedOf(recording, complaints);
        var replay = new Replay(recording, lots, complaints);
        CheckVerdicts(recording, complaints);
        CheckLateness(recording, complaints);
        replay.Run();
        StandingsCheck.Run(recording, replay, lots, complaints);
        MessageCheck.Run(recording, replay, complaints);
        ReceiptCheck.Run(recording, complaints);
        CheckFinish(recording, replay, complaints);
        return new Verdict(complaints.All(), replay.Outcomes);
    }

    private static Lots? SeedOf(Recording recording, Complaints complaints)
    {
        if (recording.Finish is not { } finish)
        {
            complaints.Add(Rules.Finish, $"The event did not finish, or nobody was told.");
            return null;
        }

        var lots = Lots.Read(recording.Event.Royale, finish.Seed);
        complaints.Expect(Rules.Seed, $"SHA-256 of the published seed", recording.Event.FairnessHash, lots?.Hash ?? "no seed");
        return lots;
    }

    private static void CheckVerdicts(Recording recording, Complaints complaints)
    {
        foreach (var answer in recording.Unresolved)
        {
            complaints.Add(Rules.Unresolved, $"Round {answer.Round}, player {answer.Player}: the verdict on an answer is unknown.");
        }

        foreach (var refusal in recording.Refusals.Where(refusal => recording.Acks.ContainsKey((refusal.Round, refusal.Player))))
        {
            complaints.Add(
                Rules.Answer, $"Round {refusal.Round}, player {refusal.Player}: acknowledged and refused ({refusal.Code}).");
        }

        foreach (var claim in recording.Seats.SelectMany(player => player).Where(claim => claim.AnsweredRound > 0))
        {
            if (!recording.Acks.TryGetValue((claim.AnsweredRound, claim.Player), out var ack)
                || ack.Choice != claim.Choice
                || ack.ElapsedMs != claim.AnswerElapsedMs)
            {
                complaints.Add(
                    Rules.Answer,
                    $"Round {claim.AnsweredRound}, player {claim.Player}: the seat holds choice {claim.Choice} after {claim.AnswerElapsedMs} ms, which was not acknowledged so.");
            }
        }
    }

    /// <summary>
    /// A round in which we failed most players is void. Some answers come late through nobody's fault, on a connection that broke
    /// under them: when more than half of those that were sent in time are refused as late, it was not the players'.
    /// </summary>
    private static void CheckLateness(Recording recording, Complaints complaints)
    {
        var acked = recording.Acks.Keys.ToLookup(ack => ack.Round);
        foreach (var late in recording.Refusals.Where(refusal => refusal is { InTime: true, Code: RefusalCodes.Late }).GroupBy(refusal => refusal.Round))
        {
            var (refused, taken) = (late.Count(), acked[late.Key].Count());
            if (recording.Reveals.ContainsKey(late.Key) && !recording.Voids.ContainsKey(late.Key) && refused > taken)
            {
                complaints.Add(
                    Rules.Answer, $"Round {late.Key} counts, and {refused} answers that were sent in time were refused as late; {taken} were acknowledged.");
            }
        }
    }

    private static void CheckFinish(Recording recording, Replay replay, Complaints complaints)
    {
        if (recording.Finish is not { } finish)
        {
            return;
        }

        var standing = replay.Alive.ToArray();
        if (standing.Length != 1)
        {
            complaints.Add(Rules.Finish, $"The event finished with {standing.Length} seats alive.");
            return;
        }

        complaints.Expect(Rules.Finish, $"The winner", standing[0].Id, finish.WinnerId);
        complaints.Expect(Rules.Finish, $"The winner's score", standing[0].Score, finish.WinnerScore);
        complaints.Expect(Rules.Finish, $"Questions that counted", replay.Counted, finish.Questions);
        complaints.Expect(Rules.Finish, $"Seats at the start", replay.Field.Count, finish.Players);
    }
}
