using Trivia.Fleet.Lobbies;
using Trivia.Fleet.Questions;
using Trivia.Grains.Interfaces.Wire.Lobbies;

namespace Trivia.Fleet.Tests.Lobbies;

/// <summary>
/// A game of two rounds and three seats, worked out by hand. First two are right within 300 ms of each other, and the third steals
/// from the first; then the first alone is right, for the second time running.
/// </summary>
internal static class ScriptedLobby
{
    public const int WindowMs = 15_000;
    private const string Id = "l-1";

    public static SyntheticPack Pack { get; } = SyntheticPack.Make(1, 10);

    public static LobbyFrame Started { get; } = Whole(1, "starting", [0, 0, 0]);

    public static LobbyQuestionFrame First { get; } = Question(2, 1);

    public static LobbyRevealFrame FirstReveal { get; } = Reveal(
        3, 1, [1_066, 1_063, 0], [Result(0, 0, 1_000, 966, 100), Result(1, 0, 1_100, 963, 100), Result(2, 2, 4_000, 0, 0)]);

    public static ChainFrame Chain { get; } = new() { Lobby = Id, Epoch = 1, Sequence = 4, Round = 1, Seats = [0, 1] };

    public static StealFrame Steal { get; } = new() { Lobby = Id, Epoch = 1, Sequence = 5, Round = 1, Thief = 2, Victim = 0, Points = 200 };

    public static LobbyQuestionFrame Second { get; } = Question(6, 2);

    public static LobbyRevealFrame SecondReveal { get; } = Reveal(
        7, 2, [1_882, 1_063, 200], [Result(0, 0, 1_000, 966, 50), Result(1, 3, 2_000, 0, 0), Result(2, -1, WindowMs, 0, 0)]);

    public static LobbyFrame Over { get; } = Whole(8, "finished", [1_882, 1_063, 200]);

    public static LobbyFinishFrame Finish { get; } = new()
    {
        Lobby = Id,
        Epoch = 1,
        Sequence = 9,
        Game = "l-1-g1",
        Rated = false,
        Standings = [Standing(0, 1, 1_882), Standing(1, 2, 1_063), Standing(2, 3, 200)],
    };

    public static IReadOnlyList<object> Events { get; } = [Started, First, FirstReveal, Chain, Steal, Second, SecondReveal, Over, Finish];

    /// <summary>The lobby as those know it who heard these events in this order, with everything sent, and acknowledged, that the reveals count.</summary>
    public static LobbyTable Heard(params IEnumerable<object> events)
    {
        var table = new LobbyTable(7);
        foreach (var reveal in new[] { FirstReveal, SecondReveal })
        {
            foreach (var result in reveal.Results.Where(result => result.Choice >= 0))
            {
                table.Round(reveal.Round).Sent[result.Seat] = result.Choice;
                table.Round(reveal.Round).Acked[result.Seat] = (result.Choice, result.ElapsedMs);
            }
        }

        foreach (var heard in events)
        {
            Take(table, heard);
        }

        return table;
    }

    public static bool Take(LobbyTable table, object heard) => heard switch
    {
        LobbyFrame whole => table.TakeWhole(whole),
        LobbyQuestionFrame question => table.Take(question.Sequence, question),
        LobbyRevealFrame reveal => table.Take(reveal.Sequence, reveal),
        ChainFrame chain => table.Take(chain.Sequence, chain),
        StealFrame steal => table.Take(steal.Sequence, steal),
        LobbySeatFrame seat => table.Take(seat.Sequence, seat),
        LobbyFinishFrame finish => table.Take(finish.Sequence, finish),
        _ => throw new ArgumentOutOfRangeException(nameof(heard), heard, "Not an event of a lobby."),
    };

    public static LobbyFrame Whole(long sequence, string phase, int[] scores) => new()
    {
        Lobby = Id,
        Epoch = 1,
        Sequence = sequence,
        Phase = phase,
        InMs = -1,
        Settings = new LobbySettingsFrame(),
        HostSeat = 0,
        Game = 1,
        Number = 0,
        Questions = 2,
        Players = [.. scores.Select((score, seat) => Player(seat, score))],
        Mechanics = [],
    };

    public static LobbyPlayerFrame Player(int seat, int score) => new()
    {
        Seat = seat, PlayerId = $"p-{seat}", Name = $"Sim {seat}", House = false, Left = false, Score = score, Right = 0, Streak = 0,
    };

    private static LobbyQuestionFrame Question(long sequence, int round)
    {
        var question = Pack.Questions[round];
        return new LobbyQuestionFrame
        {
            Lobby = Id,
            Epoch = 1,
            Sequence = sequence,
            Round = round,
            Number = round,
            Questions = 2,
            Topic = Pack.Topic,
            Body = question.Body,
            Options = [question.Correct, .. question.Distractors],
            WindowMs = WindowMs,
            RemainingMs = WindowMs,
            Factor = 1,
            Twists = [],
        };
    }

    private static LobbyRevealFrame Reveal(long sequence, int round, int[] scores, LobbyResultFrame[] results) => new()
    {
        Lobby = Id,
        Epoch = 1,
        Sequence = sequence,
        Round = round,
        Number = round,
        Correct = 0,
        Picks = [.. Enumerable.Range(0, 4).Select(option => results.Count(result => result.Choice == option))],
        Fastest = [],
        Results = results,
        Scores = scores,
        ShowMs = 5_000,
        FeedbackMs = 3_000,
    };

    private static LobbyResultFrame Result(int seat, int choice, int elapsedMs, int points, int bonus) => new()
    {
        Seat = seat, Choice = choice, ElapsedMs = elapsedMs, Points = points, Bonus = bonus, Streak = 0,
    };

    private static LobbyStandingFrame Standing(int seat, int rank, int score) => new()
    {
        Seat = seat,
        PlayerId = $"p-{seat}",
        Name = $"Sim {seat}",
        Rank = rank,
        Score = score,
        Right = 0,
        Answered = 0,
        BestStreak = 0,
        Completed = true,
        House = false,
        Survivor = false,
    };
}
