using Trivia.Fleet.Oracle;
using Trivia.Grains.Rules.Questions;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Fleet.Tests.Oracle;

/// <summary>
/// Plays an event by the server's own rules and writes down what a fleet would have recorded. The oracle shares no code
/// with these rules, so that an unaltered recording without violations says something.
/// </summary>
internal sealed class ScriptedEvent
{
    private const string Royale = "r-scripted";

    private readonly RoyaleSettings settings;
    private readonly Random random;
    private readonly byte[] seed = new byte[SecretSeed.Bytes];
    private readonly Seat[] seats;
    private readonly int voidedRound;
    private readonly int voidsInARow;
    private readonly int staffVoidedRound;
    private readonly List<Entry> entries = [];
    private RoyaleProgress progress = new();
    private long sequence = 3;

    private ScriptedEvent(int players, int randomSeed, int voidedRound, int staffVoidedRound, int voidsInARow)
    {
        settings = RoyaleSettings.Blitz with { Capacity = players, BudgetMs = 120_000, RevealMs = 2_000, CutMs = 1_000 };
        random = new Random(randomSeed);
        random.NextBytes(seed);
        this.voidedRound = voidedRound;
        this.staffVoidedRound = staffVoidedRound;
        this.voidsInARow = voidsInARow;
        seats = [.. Enumerable.Range(0, players).Select(number => new Seat(number, $"p-{number:x4}"))];
    }

    /// <summary>The recording of an event.</summary>
    /// <param name="players">Seats.</param>
    /// <param name="randomSeed">Decides answers and the event's seed.</param>
    /// <param name="voidedRound">A round that is void at its lock; 0 for none.</param>
    /// <param name="staffVoidedRound">A round that staff void after its reveal; 0 for none.</param>
    /// <param name="voidsInARow">How many are void at their locks, from the first such round on.</param>
    public static List<Entry> Record(int players = 60, int randomSeed = 1, int voidedRound = 0, int staffVoidedRound = 0, int voidsInARow = 1)
    {
        var show = new ScriptedEvent(players, randomSeed, voidedRound, staffVoidedRound, voidsInARow);
        show.Play();
        return show.entries;
    }

    private void Play()
    {
        Announce();
        progress = RoyaleMachine.StartCountdown(progress, settings, DateTimeOffset.UnixEpoch);
        while (progress.Round == 0 || progress.Alive > 1)
        {
            PlayRound();
        }

        Finish();
    }

    private void Announce()
    {
        entries.Add(new EventEntry
        {
            Royale = Royale,
            FairnessHash = SecretSeed.HashOf(seed),
            WindowMs = settings.WindowMs,
            WindowStepMs = settings.WindowStepMs,
            WindowMsMin = settings.WindowMsMin,
            RevealMs = settings.RevealMs,
            CutMs = settings.CutMs,
            QuestionsPerCut = settings.QuestionsPerCut,
            CutFraction = settings.CutFraction,
            SuddenDeathAlive = settings.SuddenDeathAlive,
            BudgetMs = settings.BudgetMs,
        });
        foreach (var seat in seats)
        {
            entries.Add(new PlayerEntry(seat.Number, seat.Id, $"Sim {seat.Number + 1}"));
            entries.Add(seat.Told());
        }
    }

    private void PlayRound()
    {
        progress = RoyaleMachine.Stage(progress, settings, progress.Round == 0 ? seats.Length : progress.Alive, DateTimeOffset.UnixEpoch);
        var round = progress.Round;
        var order = OptionShuffle.Order(SecretSeed.ShuffleKey(seed), Royale, round);
        entries.Add(new QuestionEntry
        {
            Sequence = ++sequence,
            Round = round,
            Number = progress.Counted + 1,
            WindowMs = progress.WindowMs,
            SuddenDeath = progress.SuddenDeath,
            CutFollows = progress.SuddenDeath || (progress.Counted + 1) % settings.QuestionsPerCut == 0,
            Alive = progress.Alive,
            Order = order,
        });
        Answer(order.IndexOf(0));
        var isVoid = voidedRound > 0 && round >= voidedRound && round < voidedRound + voidsInARow;
        progress = RoyaleMachine.Lock(progress, settings, isVoid, progress.Alive, DateTimeOffset.UnixEpoch);
        if (isVoid)
        {
            entries.Add(new VoidEntry { Sequence = ++sequence, Round = round, Reason = "gatewaysLost" });
            progress = RoyaleMachine.Void(progress, settings, DateTimeOffset.UnixEpoch);
            return;
        }

        Reveal(order.IndexOf(0));
        if (round == staffVoidedRound)
        {
            TakeBack();
        }
    }

    private void Answer(int correct)
    {
        foreach (var seat in Alive())
        {
            // Few distinct times, so that ranks are tied and lots decide.
            var elapsedMs = 250 + (random.Next(4) * 1_000);
            var choice = random.Next(10) switch { < 7 => correct, 9 => -1, _ => random.Next(4) };
            (seat.Choice, seat.AnswerMs) = (choice, elapsedMs);
            if (choice >= 0)
            {
                entries.Add(new AckEntry(seat.Number, progress.Round, choice, elapsedMs));
            }
        }
    }

    private void Reveal(int correct)
    {
        var alive = Alive();
        var windowMs = progress.WindowMs;
        foreach (var seat in alive)
        {
            seat.Right = seat.Choice == correct;
            seat.ElapsedMs = seat.Choice < 0 ? windowMs : seat.AnswerMs;
            seat.Points = Scoring.Points(seat.Right, seat.ElapsedMs, windowMs);
            seat.Add(sign: 1);
        }

        var plan = CutPlan.Ordinary(alive.Length, settings.CutFraction);
        var scores = Histogram.Of(alive.Select(seat => (long)seat.Score));
        entries.Add(new RevealEntry
        {
            Sequence = ++sequence,
            Round = progress.Round,
            Number = progress.Counted + 1,
            Correct = correct,
            Picks = [.. Enumerable.Range(0, 4).Select(option => alive.Count(seat => seat.Choice == option))],
            Alive = alive.Length,
            Scores = [.. scores.Coarsen(24).SelectMany(bucket => (IEnumerable<long>)[bucket.Value, bucket.Count])],
            LineScore = plan.RemoveCount == 0 ? 0 : (int)CutLine.Boundary(scores, plan),
        });
        int? removed = null;
        if (RoyaleMachine.CutIsDue(progress, settings))
        {
            plan = progress.SuddenDeath ? CutPlan.SuddenDeath(alive.Length, alive.Count(seat => seat.Right)) : plan;
            removed = plan.RemoveCount;
            Cut(alive, plan);
        }

        progress = RoyaleMachine.Reveal(progress, settings, removed, DateTimeOffset.UnixEpoch);
        entries.AddRange(alive.Take(1).Select(seat => new ReceiptEntry
        {
            Player = seat.Number,
            Round = progress.Round,
            Void = progress.Round == staffVoidedRound,
            Choice = seat.Choice,
            Correct = correct,
            ElapsedMs = seat.ElapsedMs,
            Points = seat.Points,
        }));
    }

    private void Cut(Seat[] alive, CutPlan plan)
    {
        var number = progress.Cuts + 1;
        var field = Field(alive, number, plan.Order);
        var line = CutLine.Draw([.. field.Select(entry => entry.Key)], plan);
        for (var index = 0; index < field.Count; index++)
        {
            var seat = field[index].Seat;
            if (line.Removes(field[index].Key))
            {
                (seat.OutAtCut, seat.OutRank) = (number, index + 1);
                entries.Add(new OutEntry
                {
                    Player = seat.Number,
                    Cut = number,
                    Revision = 1,
                    Rank = index + 1,
                    AliveBefore = field.Count,
                    Score = seat.Score,
                    LineScore = line.FirstOut.Rank.Score,
                    Cause = !progress.SuddenDeath ? "rank" : seat.Choice < 0 ? "noAnswer" : seat.Right ? "slow" : "wrong",
                });
            }
        }

        entries.Add(new CutEntry
        {
            Sequence = ++sequence,
            Cut = number,
            Revision = 1,
            AfterRound = progress.Round,
            AliveBefore = field.Count,
            Removed = plan.RemoveCount,
            Alive = field.Count - plan.RemoveCount,
            SuddenDeath = progress.SuddenDeath,
            LineScore = line.FirstOut.Rank.Score,
            LockToCutMs = 5,
        });
        Stand(field, number, revision: 1);
    }

    private void TakeBack()
    {
        var round = progress.Round;
        entries.Add(new VoidEntry { Sequence = ++sequence, Round = round, Reason = "staff" });
        var cut = entries.OfType<CutEntry>().LastOrDefault(made => made.AfterRound == round);
        var before = seats.Where(seat => seat.OutAtCut == 0 || seat.OutAtCut == cut?.Cut).ToArray();
        foreach (var seat in before)
        {
            seat.Add(sign: -1);
        }

        if (cut is null)
        {
            progress = RoyaleMachine.VoidRevealed(progress, settings, fedCut: false, returned: 0);
            return;
        }

        var field = Field(before, cut.Cut, CutOrder.Rank);
        var line = cut.SuddenDeath ? null : CutLine.Draw([.. field.Select(entry => entry.Key)], CutPlan.Ordinary(field.Count, settings.CutFraction));
        var returned = 0;
        for (var index = 0; index < field.Count; index++)
        {
            var (key, seat) = field[index];
            if (seat.OutAtCut == cut.Cut && line?.Removes(key) == true)
            {
                seat.OutRank = index + 1;
            }
            else if (seat.OutAtCut == cut.Cut)
            {
                (seat.OutAtCut, seat.OutRank) = (0, 0);
                returned++;
                entries.Add(new BackEntry
                {
                    Player = seat.Number, Cut = cut.Cut, Revision = 2, Score = seat.Score, Right = seat.Correct, ElapsedMs = seat.TotalMs,
                });
            }
        }

        progress = RoyaleMachine.VoidRevealed(progress, settings, fedCut: true, returned);
        entries.Add(cut with
        {
            Sequence = ++sequence,
            Revision = 2,
            Removed = cut.Removed - returned,
            Alive = progress.Alive,
            LineScore = line?.FirstOut.Rank.Score ?? -1,
        });
        entries.RemoveAll(entry => entry is StandingEntry row && row.Cut == cut.Cut);
        Stand(field, cut.Cut, revision: 2);
    }

    private void Finish()
    {
        var winner = Alive().Single();
        entries.Add(new FinishEntry
        {
            Sequence = ++sequence,
            WinnerId = winner.Id,
            WinnerScore = winner.Score,
            Seed = Convert.ToHexStringLower(seed),
            Questions = progress.Counted,
            Players = seats.Length,
        });
        var final = seats.OrderBy(seat => seat.OutRank).ThenByDescending(seat => seat.OutAtCut);
        var cut = progress.Cuts + 1;
        entries.AddRange(final.Select((seat, index) => Row(seat, KeyOf(seat, cut), index + 1, cut: 0, revision: 0)));

        // What standings say of who left is known only at the end.
        for (var index = 0; index < entries.Count; index++)
        {
            if (entries[index] is StandingEntry row)
            {
                entries[index] = row with { OutAtCut = seats.Single(seat => seat.Id == row.PlayerId).OutAtCut };
            }
        }
    }

    private void Stand(IReadOnlyList<(CutKey Key, Seat Seat)> field, int cut, int revision) =>
        entries.AddRange(field.Select((entry, index) => Row(entry.Seat, entry.Key.Rank, index + 1, cut, revision)));

    private static StandingEntry Row(Seat seat, RankKey key, int rank, int cut, int revision) => new()
    {
        Cut = cut,
        Revision = revision,
        Rank = rank,
        PlayerId = seat.Id,
        Score = key.Score,
        Correct = key.Correct,
        ElapsedMs = key.ElapsedMs,
        Lottery = key.Lottery,
        OutAtCut = 0,
    };

    private List<(CutKey Key, Seat Seat)> Field(IEnumerable<Seat> alive, int cut, CutOrder order) =>
    [
        .. alive
            .Select(seat => (Key: new CutKey(CutKey.MajorOf(order, seat.Score, seat.Right, seat.ElapsedMs), KeyOf(seat, cut)), Seat: seat))
            .OrderBy(entry => entry.Key),
    ];

    private RankKey KeyOf(Seat seat, int cut) => new(
        seat.Score, seat.Correct, seat.TotalMs, Lottery.Number(SecretSeed.LotteryKey(seed), Royale, cut, seat.Id), seat.Id);

    private Seat[] Alive() => [.. seats.Where(seat => seat.OutAtCut == 0)];

    private sealed class Seat(int number, string id)
    {
        public int Number { get; } = number;

        public string Id { get; } = id;

        public int Score { get; private set; }

        public int Correct { get; private set; }

        public long TotalMs { get; private set; }

        public int OutAtCut { get; set; }

        public int OutRank { get; set; }

        public int Choice { get; set; }

        public int AnswerMs { get; set; }

        public bool Right { get; set; }

        public int ElapsedMs { get; set; }

        public int Points { get; set; }

        public void Add(int sign)
        {
            Score += sign * Points;
            Correct += sign * (Right ? 1 : 0);
            TotalMs += sign * ElapsedMs;
        }

        public SeatEntry Told() => new()
        {
            Player = Number,
            Score = Score,
            Right = Correct,
            ElapsedMs = TotalMs,
            OutAtCut = OutAtCut,
            OutRank = OutRank,
            AnsweredRound = 0,
            Choice = -1,
            AnswerElapsedMs = 0,
        };
    }
}
