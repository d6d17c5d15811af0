using Trivia.Fleet.Oracle;

namespace Trivia.Fleet.Tests.Oracle;

/// <summary>Alterations of a recording, by name. Each changes one thing that a server could get wrong.</summary>
internal static class Mutations
{
    private const int Middle = 2;

    private static readonly Dictionary<string, Func<List<Entry>, List<Entry>>> All = new()
    {
        // A score.
        ["a score in the standings of a cut"] = Alter<StandingEntry>(row => row.Cut > 0, row => row with { Score = row.Score + 1 }),
        ["a score in the final standings"] = Alter<StandingEntry>(row => row.Cut == 0, row => row with { Score = row.Score + 1 }),
        ["the winner's score"] = Alter<FinishEntry>(_ => true, finish => finish with { WinnerScore = finish.WinnerScore - 1 }),
        ["a score in a reveal's field"] = Alter<RevealEntry>(_ => true, reveal => reveal with { Scores = [reveal.Scores[0] + 1, .. reveal.Scores.Skip(1)] }),
        ["a count in a reveal's field"] = Alter<RevealEntry>(_ => true, reveal => reveal with { Scores = [.. reveal.Scores.SkipLast(1), reveal.Scores[^1] + 1] }),
        ["the line's score in a reveal"] = Alter<RevealEntry>(_ => true, reveal => reveal with { LineScore = reveal.LineScore + 1 }),

        // An acknowledgement.
        ["a lost acknowledgement"] = entries => Remove<AckEntry>(ack => Counts(entries, ack))(entries),
        ["a doubled acknowledgement"] = Double<AckEntry>(),
        ["an acknowledgement of another choice"] = entries => Alter<AckEntry>(ack => Counts(entries, ack), ack => ack with { Choice = (ack.Choice + 1) % 4 })(entries),
        ["an acknowledgement of another time"] = entries => Alter<AckEntry>(ack => Counts(entries, ack), ack => ack with { ElapsedMs = ack.ElapsedMs + 1 })(entries),
        ["an acknowledgement of another round"] = Alter<AckEntry>(ack => ack.Round == 1, ack => ack with { Round = 2 }),
        ["an acknowledgement of another player"] = entries => Alter<AckEntry>(
            ack => entries.OfType<OutEntry>().Any(told => told.Cut == 1) && ack.Round > 3,
            ack => ack with { Player = entries.OfType<OutEntry>().First(told => told.Cut == 1).Player })(entries),
        ["a refusal of an acknowledged answer"] = entries =>
        [
            .. entries, entries.OfType<AckEntry>().Select(ack => new RefusalEntry(ack.Player, ack.Round, ack.Choice, "late")).First(),
        ],
        ["an answer of unknown verdict"] = entries => [.. entries, new UnresolvedEntry(0, 1, 0)],
        ["an acknowledged time outside of the window"] = Alter<AckEntry>(_ => true, ack => ack with { ElapsedMs = 249 }),
        ["the picks of a reveal"] = Alter<RevealEntry>(_ => true, reveal => reveal with { Picks = [reveal.Picks[0] + 1, .. reveal.Picks.Skip(1)] }),
        ["an answer in a receipt"] = Alter<ReceiptEntry>(_ => true, row => row with { Choice = row.Choice == 0 ? 1 : 0 }),

        // A rank key.
        ["right answers in the standings"] = Alter<StandingEntry>(row => row.Cut > 0, row => row with { Correct = row.Correct + 1 }),
        ["the time in the standings"] = Alter<StandingEntry>(row => row.Cut > 0, row => row with { ElapsedMs = row.ElapsedMs - 1 }),
        ["a lottery number in the standings"] = Alter<StandingEntry>(row => row.Cut > 0, row => row with { Lottery = row.Lottery ^ 1 }),
        ["two players in each other's place"] = SwapPlayers,
        ["a rank in the standings"] = Alter<StandingEntry>(row => row is { Cut: > 0, Rank: > 2 }, row => row with { Rank = row.Rank + 1_000 }),
        ["a row missing from the standings"] = Remove<StandingEntry>(row => row.Cut > 0),
        ["a row missing from the final standings"] = Remove<StandingEntry>(row => row.Cut == 0),

        // A cut.
        ["how many a cut removed"] = Alter<CutEntry>(_ => true, cut => cut with { Removed = cut.Removed + 1 }),
        ["how many a cut left"] = Alter<CutEntry>(_ => true, cut => cut with { Alive = cut.Alive - 1 }),
        ["how many were there before a cut"] = Alter<CutEntry>(_ => true, cut => cut with { AliveBefore = cut.AliveBefore + 1 }),
        ["the round of a cut"] = Alter<CutEntry>(_ => true, cut => cut with { AfterRound = cut.AfterRound - 1 }),
        ["the line of a cut"] = Alter<CutEntry>(_ => true, cut => cut with { LineScore = cut.LineScore + 1 }),
        ["whether a cut was sudden death"] = Alter<CutEntry>(_ => true, cut => cut with { SuddenDeath = !cut.SuddenDeath }),
        ["a cut that nobody was told of"] = Remove<CutEntry>(_ => true),
        ["a cut that was not due"] = entries => [.. entries, entries.OfType<CutEntry>().Last() with { Sequence = 9_999, Cut = 99 }],
        ["someone above the line taken out"] = entries => Alter<StandingEntry>(row => row is { Cut: 1, Rank: 1 }, row => row with { OutAtCut = 1 })(entries),
        ["someone below the line left in"] = entries => Alter<StandingEntry>(row => row is { Cut: 1, OutAtCut: 1 }, row => row with { OutAtCut = 2 })(entries),

        // The seed.
        ["the seed"] = Alter<FinishEntry>(_ => true, finish => finish with { Seed = (finish.Seed[0] == '0' ? '1' : '0') + finish.Seed[1..] }),
        ["a seed that is none"] = Alter<FinishEntry>(_ => true, finish => finish with { Seed = "" }),
        ["the published hash"] = Alter<EventEntry>(_ => true, made => made with { FairnessHash = (made.FairnessHash[0] == '0' ? '1' : '0') + made.FairnessHash[1..] }),
        ["the order of options"] = Alter<QuestionEntry>(_ => true, question => question with { Order = [question.Order[1], question.Order[0], .. question.Order.Skip(2)] }),

        // A personal message.
        ["the rank that a player was told"] = Alter<OutEntry>(_ => true, told => told with { Rank = told.Rank + 1 }),
        ["the score that a player was told"] = Alter<OutEntry>(_ => true, told => told with { Score = told.Score + 1 }),
        ["the line that a player was told"] = Alter<OutEntry>(_ => true, told => told with { LineScore = told.LineScore + 1 }),
        ["the field that a player was told"] = Alter<OutEntry>(_ => true, told => told with { AliveBefore = told.AliveBefore + 1 }),
        ["the cause that a player was told"] = Alter<OutEntry>(_ => true, told => told with { Cause = "network" }),
        ["a player who was never told"] = Remove<OutEntry>(_ => true),
        ["a player who was told twice"] = Double<OutEntry>(),
        ["a survivor who was told to be out"] = entries =>
        [
            .. entries, entries.OfType<OutEntry>().First() with { Player = entries.OfType<OutEntry>().Last().Player },
        ],
        ["a seat that never was"] = entries => [.. entries, entries.OfType<SeatEntry>().Last() with { Score = 1 }],
        ["a seat out with another rank"] = entries => [.. entries, entries.OfType<OutEntry>().Select(Seat).First()],
        ["a seat with an answer that was not acknowledged"] = Alter<SeatEntry>(_ => true, seat => seat with { AnsweredRound = 1, Choice = 0, AnswerElapsedMs = 300 }),

        // What everyone is told.
        ["the right option"] = Alter<RevealEntry>(_ => true, reveal => reveal with { Correct = (reveal.Correct + 1) % 4 }),
        ["a reveal's seats alive"] = Alter<RevealEntry>(_ => true, reveal => reveal with { Alive = reveal.Alive - 1 }),
        ["a question's number"] = Alter<QuestionEntry>(_ => true, question => question with { Number = question.Number + 1 }),
        ["a question's window"] = Alter<QuestionEntry>(_ => true, question => question with { WindowMs = question.WindowMs + 500 }),
        ["a question's sudden death"] = Alter<QuestionEntry>(_ => true, question => question with { SuddenDeath = !question.SuddenDeath }),
        ["a question's cut"] = Alter<QuestionEntry>(question => !question.SuddenDeath, question => question with { CutFollows = !question.CutFollows }),
        ["a question's seats alive"] = Alter<QuestionEntry>(question => question.Round > 1, question => question with { Alive = question.Alive - 1 }),
        ["one event told in two ways"] = entries => [.. entries, entries.OfType<RevealEntry>().First() with { LineScore = -5 }],
        ["a reveal that nobody was told of"] = Remove<RevealEntry>(_ => true),
        ["a void that was none"] = entries => [.. entries, new VoidEntry { Sequence = 9_998, Round = 2, Reason = "staff" }],

        // The end.
        ["the winner"] = entries => Alter<FinishEntry>(_ => true, finish => finish with { WinnerId = entries.OfType<PlayerEntry>().First(player => player.Id != finish.WinnerId).Id })(entries),
        ["the number of questions"] = Alter<FinishEntry>(_ => true, finish => finish with { Questions = finish.Questions + 1 }),
        ["the number of players"] = Alter<FinishEntry>(_ => true, finish => finish with { Players = finish.Players + 1 }),
        ["an end that nobody was told of"] = Remove<FinishEntry>(_ => true),
        ["a fault that a player noticed"] = entries => [.. entries, new FaultEntry("Something was odd.")],
        ["a round cut short"] = entries => [.. entries.Where(entry => entry is not QuestionEntry { Round: > 4 } and not RevealEntry { Round: > 4 } and not ReceiptEntry { Round: > 4 })],
    };

    public static IEnumerable<string> Names => All.Keys;

    public static List<Entry> Apply(string name, List<Entry> entries) => All[name](entries);

    /// <summary>A voided round counts for nothing, whatever was answered in it.</summary>
    private static bool Counts(List<Entry> entries, AckEntry ack) => !entries.OfType<VoidEntry>().Any(gone => gone.Round == ack.Round);

    /// <summary>Changes one entry from the middle of those that fit.</summary>
    private static Func<List<Entry>, List<Entry>> Alter<T>(Func<T, bool> fits, Func<T, T> change)
        where T : Entry => entries =>
    {
        var chosen = Choose(entries, fits);
        return [.. entries.Select(entry => ReferenceEquals(entry, chosen) ? change(chosen) : entry)];
    };

    private static Func<List<Entry>, List<Entry>> Remove<T>(Func<T, bool> fits)
        where T : Entry => entries =>
    {
        var chosen = Choose(entries, fits);
        return [.. entries.Where(entry => !ReferenceEquals(entry, chosen))];
    };

    private static Func<List<Entry>, List<Entry>> Double<T>()
        where T : Entry => entries => [.. entries, Choose<T>(entries, _ => true)];

    private static T Choose<T>(List<Entry> entries, Func<T, bool> fits)
    {
        var candidates = entries.OfType<T>().Where(fits).ToArray();
        return candidates[candidates.Length / Middle];
    }

    private static List<Entry> SwapPlayers(List<Entry> entries)
    {
        var rows = entries.OfType<StandingEntry>().Where(row => row is { Cut: 1, Rank: 2 or 3 }).ToArray();
        return
        [
            .. entries.Select(entry => entry switch
            {
                _ when ReferenceEquals(entry, rows[0]) => rows[1] with { Rank = rows[0].Rank },
                _ when ReferenceEquals(entry, rows[1]) => rows[0] with { Rank = rows[1].Rank },
                _ => entry,
            }),
        ];
    }

    private static SeatEntry Seat(OutEntry told) => new()
    {
        Player = told.Player,
        Score = told.Score,
        Right = 0,
        ElapsedMs = 0,
        OutAtCut = told.Cut,
        OutRank = told.Rank + 1,
        AnsweredRound = 0,
        Choice = -1,
        AnswerElapsedMs = 0,
    };
}
