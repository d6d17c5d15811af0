using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Predictions;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Frames;

/// <summary>
/// Facts as clients see them. Clients share no clock with the server, so that every deadline is told as the time left
/// at <c>now</c>, which is the royale's own time.
/// </summary>
internal static class WireFrames
{
    public static QuestionFrame Of(RoundStaged fact, DateTimeOffset now) => new()
    {
        Royale = fact.RoyaleId,
        Epoch = fact.Epoch,
        Sequence = fact.Sequence,
        Round = fact.Round,
        Number = fact.Number,
        Topic = fact.Topic,
        Body = fact.Body,
        Options = fact.Options,
        WindowMs = fact.WindowMs,
        RemainingMs = Math.Min(fact.WindowMs, LeftMs(fact.OpenAt.AddMilliseconds(fact.WindowMs), now)),
        SuddenDeath = fact.SuddenDeath,
        CutFollows = fact.CutFollows,
        Alive = fact.Alive,
    };

    public static RevealFrame Of(RoundRevealed fact, DateTimeOffset now) => new()
    {
        Royale = fact.RoyaleId,
        Epoch = fact.Epoch,
        Sequence = fact.Sequence,
        Round = fact.Round,
        Number = fact.Number,
        Correct = fact.Correct,
        Explanation = fact.Explanation,
        Picks = fact.Picks,
        Alive = fact.Alive,
        Scores = [.. fact.Scores.SelectMany(bucket => (IEnumerable<long>)[bucket.Value, bucket.Count])],
        LineScore = fact.LineScore,
        ShowMs = LeftMs(fact.Until, now),
        Hovers = fact.Hovers,
        Favourites = [.. fact.Favourites.Select(Of)],
        Predictions = fact.Predictions,
    };

    public static CutFrame Of(CutMade fact, DateTimeOffset now)
    {
        var begins = fact.ShowAt > now ? fact.ShowAt : now;
        return new()
        {
            Royale = fact.RoyaleId,
            Epoch = fact.Epoch,
            Sequence = fact.Sequence,
            Cut = fact.Cut,
            Revision = fact.Revision,
            AfterRound = fact.AfterRound,
            AliveBefore = fact.AliveBefore,
            Removed = fact.Removed,
            Alive = fact.Alive,
            SuddenDeath = fact.SuddenDeath,
            LineScore = LineScore(fact),
            InMs = LeftMs(fact.ShowAt, now),
            ShowMs = LeftMs(fact.Until, begins),
            LockToCutMs = fact.LockToCutMs,
        };
    }

    public static VoidFrame Of(RoundVoided fact, DateTimeOffset now) => new()
    {
        Royale = fact.RoyaleId,
        Epoch = fact.Epoch,
        Sequence = fact.Sequence,
        Round = fact.Round,
        Reason = WireNames.Of(fact.Reason),
        WaitMs = fact.Until is { } until ? LeftMs(until, now) : 0,
        Paused = fact.Paused,
    };

    public static PhaseFrame Of(PhaseChanged fact, DateTimeOffset now) => new()
    {
        Royale = fact.RoyaleId,
        Epoch = fact.Epoch,
        Sequence = fact.Sequence,
        Phase = WireNames.Of(fact.Phase),
        InMs = LeftMs(fact.Until, now),
        Paused = fact.Paused,
        Seats = fact.Seats,
        Alive = fact.Alive,
    };

    public static FinishFrame Of(RoyaleFinished fact) => new()
    {
        Royale = fact.RoyaleId,
        Epoch = fact.Epoch,
        Sequence = fact.Sequence,
        WinnerId = fact.WinnerId,
        WinnerName = fact.WinnerName,
        WinnerScore = fact.WinnerScore,
        Seed = fact.Seed,
        Questions = fact.Questions,
        Players = fact.Players,
        WinnerSeat = fact.WinnerSeat,
        Predictions = fact.Predictions,
        Prophets = fact.Prophets,
    };

    public static SeatFrame Of(string royaleId, SeatView view) => new()
    {
        Royale = royaleId,
        Score = view.Score,
        Right = view.Correct,
        ElapsedMs = view.ElapsedMs,
        OutAtCut = view.OutAtCut,
        OutRank = view.OutRank,
        AnsweredRound = view.AnsweredRound,
        Choice = view.Choice,
        AnswerElapsedMs = view.AnswerElapsedMs,
        Out = view.Out is { } left
            ? new OutFrame
            {
                Royale = royaleId,
                Cut = left.Cut,
                Revision = left.Revision,
                Rank = left.Rank,
                AliveBefore = left.AliveBefore,
                Score = view.Score,
                LineScore = left.LineScore,
                Cause = WireNames.Of(left.Cause),
            }
            : null,
    };

    public static OutFrame Of(CutMade cut, EliminatedSeat seat) => new()
    {
        Royale = cut.RoyaleId,
        Cut = cut.Cut,
        Revision = cut.Revision,
        Rank = seat.Rank,
        AliveBefore = cut.AliveBefore,
        Score = seat.Score,
        LineScore = LineScore(cut),
        Cause = WireNames.Of(seat.Cause),
    };

    public static PredictReply Of(PredictionOutcome outcome) => new()
    {
        Code = WireNames.Of(outcome.Verdict),
        Operation = outcome.Standing?.Operation ?? 0,
        Seat = outcome.Standing?.Seat ?? -1,
    };

    public static PredictionFrame Of(PredictionView view) => new()
    {
        Operation = view.Prediction.Operation,
        Seat = view.Prediction.Seat,
        Name = view.Contender.Name,
        AliveThen = view.Prediction.Alive,
        OutAtCut = view.Contender.OutAtCut,
    };

    public static ContendersReply Of(PredictionBoard board, bool isOpen) => new()
    {
        Code = RefusalCodes.Ok,
        Open = isOpen,
        Predictions = board.Total,
        Favourites = [.. board.Favourites.Select(Of)],
        Leaders = [.. board.Leaders.Select(Of)],
    };

    /// <summary>Time left in whole milliseconds, never negative; −1 without a deadline.</summary>
    public static long LeftMs(DateTimeOffset? until, DateTimeOffset now) => until is { } deadline ? LeftMs(deadline, now) : -1;

    private static ContenderFrame Of(BoardRow row) =>
        new() { Seat = row.Seat, Name = row.Name, Score = row.Score, Predictions = row.Predictions };

    private static int LeftMs(DateTimeOffset until, DateTimeOffset now) =>
        (int)Math.Clamp((until - now).TotalMilliseconds, 0, int.MaxValue);

    private static int LineScore(CutMade cut) => cut.Line?.FirstOut.Rank.Score ?? -1;
}
