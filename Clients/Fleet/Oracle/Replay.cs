namespace Trivia.Fleet.Oracle;

/// <summary>
/// Plays the event again from what was acknowledged and revealed, and complains of every fact that comes out otherwise.
/// </summary>
internal sealed class Replay
{
    private const int ElapsedMsMin = 250;
    private const string ByStaff = "staff";
    private const string NobodyAsked = "gatewaysLost";

    private readonly Recording recording;
    private readonly Lots? lots;
    private readonly Complaints complaints;
    private readonly SeatClaims claims;
    private readonly ShowPlan plan;

    public Replay(Recording recording, Lots? lots, Complaints complaints)
    {
        this.recording = recording;
        this.lots = lots;
        this.complaints = complaints;
        plan = new ShowPlan(recording.Event);
        Field = InitialField(recording);
        claims = new SeatClaims(recording, Field);
    }

    /// <summary>Everyone who had a seat when the first question locked, by number.</summary>
    public IReadOnlyDictionary<int, SeatState> Field { get; }

    /// <summary>Every cut as it has to be, revisions included, in order.</summary>
    public List<CutOutcome> Outcomes { get; } = [];

    /// <summary>Rounds that counted.</summary>
    public int Counted => plan.Counted;

    /// <summary>The seats alive.</summary>
    public IEnumerable<SeatState> Alive => Field.Values.Where(seat => seat.IsAlive);

    /// <summary>Plays all rounds.</summary>
    public void Run()
    {
        claims.Settle();
        for (var round = 1; round <= recording.RoundsMax; round++)
        {
            if (!Play(round))
            {
                return;
            }
        }

        claims.Complain(complaints);
        CheckNoFurtherCuts();
    }

    // Whoever was away when the show began may have lost the seat to a waiter. That the fleet is not told; whether the
    // seat was kept is read from the first field, which has to have the right size all the same.
    private static Dictionary<int, SeatState> InitialField(Recording recording)
    {
        var seated = recording.Players.Values.Where(player => recording.Seats[player.Player].Any());
        var firstField = recording.Standings[1].Select(row => row.PlayerId).ToHashSet(StringComparer.Ordinal);
        return seated
            .Where(player => recording.Waiting.Count == 0
                || !recording.Aways[player.Player].Any(away => away.FromRound <= 0)
                || firstField.Contains(player.Id))
            .ToDictionary(player => player.Player, player => new SeatState(player));
    }

    private bool Play(int round)
    {
        var alive = Alive.Count();
        var question = recording.Questions.GetValueOrDefault(round);
        var reveal = recording.Reveals.GetValueOrDefault(round);
        var gone = recording.Voids.GetValueOrDefault(round);
        var windowMs = plan.WindowMs;
        if (question is null)
        {
            // No gateway may have let it out: that is what such a round is void for.
            if (gone is not { Reason: NobodyAsked })
            {
                ComplainIfUnheard(round, $"The question of round {round}");
            }
        }
        else
        {
            QuestionCheck.Run(plan, question, alive, lots, complaints);
        }

        plan.Lock(QuestionCheck.IsSuddenDeath(plan, question, alive));
        if (!Correct(round, reveal, gone, out var correct, out var isVoid))
        {
            complaints.Add(Rules.Recording, $"Round {round} has no reveal, no void and no receipt: nothing after it can be checked.");
            return false;
        }

        CheckAnswers(round, windowMs);
        if (isVoid)
        {
            claims.Settle();
            return true;
        }

        Score(round, correct, windowMs);
        claims.Settle();
        var cut = plan.Count(alive);
        if (reveal is not null)
        {
            RevealCheck.Run(recording, reveal, Field.Values, plan.Counted, complaints);
        }

        if (cut > 0)
        {
            MakeCut(cut, round);
            claims.Settle();
        }

        if (gone is { Reason: ByStaff })
        {
            TakeBack(windowMs, fedCut: cut > 0);
        }

        return true;
    }

    /// <summary>Where the right option stood, and whether the round was void at its lock; false when nobody knows.</summary>
    private bool Correct(int round, RevealEntry? reveal, VoidEntry? gone, out int correct, out bool isVoid)
    {
        isVoid = reveal is null && gone is not null and not { Reason: ByStaff };
        correct = reveal?.Correct ?? -1;
        if (reveal is not null || isVoid)
        {
            return true;
        }

        // The whole fleet can have been offline at a reveal; whoever was alive has it in the receipt.
        if (recording.Receipts[round].FirstOrDefault() is not { } receipt)
        {
            return false;
        }

        (correct, isVoid) = (receipt.Correct, receipt.Void && gone is not { Reason: ByStaff });

        // A gateway that missed some events tells where the royale is now: of voids in a row, the last one.
        if (!isVoid || !recording.Voids.ContainsKey(round + 1))
        {
            ComplainIfUnheard(round, $"The reveal of round {round}");
        }

        return true;
    }

    private void CheckAnswers(int round, int windowMs)
    {
        foreach (var player in recording.Players.Keys)
        {
            if (recording.Acks.TryGetValue((round, player), out var ack))
            {
                if (!Field.TryGetValue(player, out var seat) || !seat.IsAlive)
                {
                    complaints.Add(Rules.Answer, $"Round {round}, player {player}: acknowledged without a seat alive.");
                }

                if (ack.ElapsedMs < ElapsedMsMin || ack.ElapsedMs > windowMs || ack.Choice is < 0 or > 3)
                {
                    complaints.Add(
                        Rules.Answer,
                        $"Round {round}, player {player}: choice {ack.Choice} after {ack.ElapsedMs} ms in a window of {windowMs} ms.");
                }
            }
        }
    }

    private void Score(int round, int correct, int windowMs)
    {
        foreach (var seat in Alive)
        {
            var ack = recording.Acks.GetValueOrDefault((round, seat.Player));
            seat.LastRight = ack?.Choice == correct;
            seat.LastElapsedMs = ack?.ElapsedMs ?? windowMs;
            seat.LastPoints = seat.LastRight ? 500 + (500 * (windowMs - seat.LastElapsedMs) / windowMs) : 0;
            Add(seat, sign: 1);
        }
    }

    private static void Add(SeatState seat, int sign)
    {
        seat.Score += sign * seat.LastPoints;
        seat.Correct += sign * (seat.LastRight ? 1 : 0);
        seat.ElapsedMs += sign * seat.LastElapsedMs;
    }

    private void MakeCut(int cut, int round)
    {
        var field = FieldOf(Alive, cut);
        Apply(plan.SuddenDeath
            ? Cutter.SuddenDeath(cut, round, field)
            : Cutter.Ordinary(cut, round, field, recording.Event.CutFraction));
    }

    /// <summary>Staff voided the round after its reveal: its points go, and the cut that it fed is revised.</summary>
    private void TakeBack(int windowMs, bool fedCut)
    {
        plan.TakeBack(windowMs, fedCut);
        var before = fedCut ? Outcomes[^1].Field.Select(seat => Field[seat.Player]).ToArray() : [.. Alive];
        foreach (var seat in before)
        {
            Add(seat, sign: -1);
            (seat.LastPoints, seat.LastRight, seat.LastElapsedMs) = (0, false, 0);
        }

        claims.Settle();
        if (!fedCut)
        {
            return;
        }

        var last = Outcomes[^1];
        foreach (var seat in before.Where(seat => seat.OutAtCut == last.Cut))
        {
            (seat.OutAtCut, seat.OutRank) = (0, 0);
        }

        Apply(Cutter.Revised(last, FieldOf(before, last.Cut), recording.Event.CutFraction));
        claims.Settle();
    }

    private RankedSeat[] FieldOf(IEnumerable<SeatState> seats, int cut) =>
    [
        .. seats.Select(seat => new RankedSeat(
            seat.Player, seat.Id, seat.Score, seat.Correct, seat.ElapsedMs, lots?.Number(cut, seat.Id) ?? 0, seat.LastRight, seat.LastElapsedMs)),
    ];

    private void Apply(CutOutcome outcome)
    {
        Outcomes.Add(outcome);
        foreach (var (player, rank) in outcome.Removed)
        {
            (Field[player].OutAtCut, Field[player].OutRank) = (outcome.Cut, rank);
        }

        if (!recording.Cuts.TryGetValue((outcome.Cut, outcome.Revision), out var told))
        {
            // Of a cut that nobody heard of, the standings remain.
            ComplainIfUnheard(outcome.AfterRound, $"Cut {outcome.Cut}, revision {outcome.Revision}");
            return;
        }

        FormattableString cut = $"cut {outcome.Cut}, revision {outcome.Revision}";
        complaints.Expect(Rules.Cut, $"Round that fed {cut}", outcome.AfterRound, told.AfterRound);
        complaints.Expect(Rules.Cut, $"Alive before {cut}", outcome.Field.Count, told.AliveBefore);
        complaints.Expect(Rules.Cut, $"Removed by {cut}", outcome.Removed.Count, told.Removed);
        complaints.Expect(Rules.Cut, $"Alive after {cut}", Alive.Count(), told.Alive);
        complaints.Expect(Rules.Cut, $"Sudden death at {cut}", outcome.SuddenDeath, told.SuddenDeath);
        complaints.Expect(Rules.Cut, $"Score of the line at {cut}", outcome.LineScore, told.LineScore);
    }

    private void ComplainIfUnheard(int round, FormattableString what)
    {
        if (recording.SomebodyWasThere(round))
        {
            complaints.Add(Rules.Message, $"{what}: nobody was told, though there were players to tell.");
        }
    }

    private void CheckNoFurtherCuts()
    {
        var made = Outcomes.Select(outcome => (outcome.Cut, outcome.Revision)).ToHashSet();
        foreach (var told in recording.Cuts.Values.Where(told => !made.Contains((told.Cut, told.Revision))))
        {
            complaints.Add(Rules.Cut, $"Cut {told.Cut}, revision {told.Revision}, after round {told.AfterRound} was not due.");
        }
    }
}
