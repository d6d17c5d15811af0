using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Lobbies;

/// <summary>What everyone may see of a lobby.</summary>
internal static class LobbyViews
{
    public static LobbySeatView Of(LobbyState state, int number)
    {
        var seat = state.Seats[number];
        return new LobbySeatView(number, seat.PlayerId, seat.Name, seat.House, seat.Left, seat.Score, seat.Correct, seat.Streak)
        {
            Avatar = seat.Avatar,
        };
    }

    public static int HostSeat(LobbyState state) => state.HostId is { } host ? state.SeatOf(host) : -1;

    public static LobbyRoomView Room(LobbyRecord record, IEnumerable<string> mechanics) => new()
    {
        Settings = record.State.Settings,
        JoinCode = record.JoinCode,
        HostSeat = HostSeat(record.State),
        Phase = record.State.Phase,
        Until = record.State.Until,
        Game = record.State.Game,
        Number = record.State.Number,
        Questions = record.State.Questions,
        Seats = [.. Enumerable.Range(0, record.State.Seats.Length).Select(seat => Of(record.State, seat))],
        Mechanics = [.. mechanics],
    };

    public static LobbyRevealed Revealed(string lobbyId, LobbyRecord record, CurrentQuestion question, RoundOutcome outcome) => new()
    {
        LobbyId = lobbyId,
        Round = outcome.Round,
        Number = record.State.Number,
        Correct = outcome.Correct,
        Explanation = question.Explanation,
        Picks = outcome.Picks(),
        Fastest = [.. outcome.Fastest()],
        Results = outcome.Results,
        Scores = [.. record.State.Seats.Select(seat => seat.Score)],
        Until = record.State.Until!.Value,
        FeedbackMs = record.State.Pace.FeedbackMs,
        QuestionId = question.QuestionId,
        QuestionVersion = question.Version,
    };

    public static GameQuestion Closed(CurrentQuestion question, LobbyState state, RoundOutcome outcome)
    {
        var choices = new byte[state.Seats.Length];
        Array.Fill(choices, GameQuestion.NotThere);
        var elapsedMs = new int[choices.Length];
        var points = new int[choices.Length];
        foreach (var result in outcome.Results)
        {
            choices[result.Seat] = result.Choice < 0 ? GameQuestion.NoAnswer : (byte)result.Choice;
            elapsedMs[result.Seat] = result.ElapsedMs;
            points[result.Seat] = result.Total;
        }

        return new GameQuestion
        {
            Round = outcome.Round,
            QuestionId = question.QuestionId,
            Topic = question.Topic,
            Body = question.Body,
            Options = question.Options,
            Correct = question.Correct,
            Difficulty = question.Difficulty,
            Choices = choices,
            ElapsedMs = elapsedMs,
            Points = points,
        };
    }
}
