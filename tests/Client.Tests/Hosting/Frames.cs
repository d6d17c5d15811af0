using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Tests.Hosting;

/// <summary>Frames with only what a test looks at.</summary>
public static class Frames
{
    public const string Royale = "r-0001";

    public static RoyaleFrame Snapshot(
        string royale, long sequence, QuestionFrame? question = null, RevealFrame? reveal = null, FinishFrame? finish = null) => new()
        {
            Royale = royale,
            Epoch = 1,
            Sequence = sequence,
            Title = "Test",
            Phase = "staged",
            InMs = 1_000,
            Paused = false,
            Capacity = 10,
            Seats = 10,
            Alive = 10,
            Cuts = 0,
            QuestionsPerCut = 3,
            CutFraction = 0.2,
            SuddenDeathAlive = 10,
            FairnessHash = "",
            Question = question,
            Reveal = reveal,
            Finish = finish,
        };

    public static QuestionFrame Question(long sequence, int round) => new()
    {
        Royale = Royale,
        Epoch = 1,
        Sequence = sequence,
        Round = round,
        Number = round,
        Topic = "food",
        Body = "?",
        Options = ["a", "b", "c", "d"],
        WindowMs = 10_000,
        RemainingMs = 10_000,
        SuddenDeath = false,
        CutFollows = false,
        Alive = 10,
    };

    public static RevealFrame Reveal(long sequence, int round) => new()
    {
        Royale = Royale,
        Epoch = 1,
        Sequence = sequence,
        Round = round,
        Number = round,
        Correct = 2,
        Picks = [1, 2, 3, 4],
        Alive = 10,
        Scores = [900, 10],
        LineScore = 0,
        ShowMs = 5_000,
        Hovers = [0, 0, 0, 0],
    };

    public static PhaseFrame Phase(long sequence) => new()
    {
        Royale = Royale,
        Epoch = 1,
        Sequence = sequence,
        Phase = "countdown",
        InMs = 1_000,
        Paused = false,
        Seats = 10,
        Alive = 10,
    };

    public static FinishFrame Finish(long sequence) => new()
    {
        Royale = Royale,
        Epoch = 1,
        Sequence = sequence,
        WinnerId = "p-1",
        WinnerName = "Ada",
        WinnerScore = 900,
        Seed = "",
        Questions = 3,
        Players = 10,
    };

    public static OutFrame Out(int cut) => new()
    {
        Royale = Royale,
        Cut = cut,
        Revision = 1,
        Rank = 9,
        AliveBefore = 10,
        Score = 0,
        LineScore = 0,
        Cause = "rank",
    };

    public static SeatFrame Seat(int answeredRound = 0, OutFrame? left = null) => new()
    {
        Royale = Royale,
        Score = 0,
        Right = 0,
        ElapsedMs = 0,
        OutAtCut = left?.Cut ?? 0,
        OutRank = left?.Rank ?? 0,
        Out = left,
        AnsweredRound = answeredRound,
        Choice = answeredRound > 0 ? 1 : -1,
        AnswerElapsedMs = answeredRound > 0 ? 777 : 0,
    };
}
