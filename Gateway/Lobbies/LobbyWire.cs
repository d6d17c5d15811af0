using Trivia.Gateway.Frames;
using Trivia.Gateway.Http.Reels;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Grains.Rules.Chat;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics;
using Trivia.Grains.Rules.Players;

namespace Trivia.Gateway.Lobbies;

/// <summary>Facts of lobbies as clients see them: every deadline is told as the time left at <c>now</c>, the lobby's own time.</summary>
internal static class LobbyWire
{
    /// <summary>The lobby as it is.</summary>
    /// <param name="state">The lobby.</param>
    /// <param name="now">The lobby's time.</param>
    /// <param name="withCode">Whether for someone who has a seat, and so may invite others.</param>
    public static LobbyFrame Of(LobbyRoomState state, DateTimeOffset now, bool withCode) => new()
    {
        Lobby = state.LobbyId,
        Epoch = state.Epoch,
        Sequence = state.Sequence,
        Phase = Of(state.Room.Phase),
        InMs = LeftMs(state.Room.Until, now),
        Settings = Of(state.Room.Settings),
        JoinCode = withCode ? state.Room.JoinCode : null,
        HostSeat = state.Room.HostSeat,
        Game = state.Room.Game,
        Number = state.Room.Number,
        Questions = state.Room.Questions,
        Players = [.. state.Room.Seats.Select(Of)],
        Mechanics = state.Room.Mechanics,
        Question = state.Question is { } question ? Of(question, now) : null,
        Reveal = state.Revealed is { } revealed ? Of(revealed, now) : null,
        Finish = state.Finished is { } finished ? Of(finished) : null,
        Chat = [.. state.Chat.Select(line => Of(state, line, now))],
        Reel = state.Reel is { } reel ? Of(state.LobbyId, reel, state.Epoch, state.Sequence) : null,
    };

    public static ChatFrame Of(LobbyRoomState state, ChatLine line, DateTimeOffset now) => new()
    {
        Lobby = state.LobbyId,
        Epoch = 0,
        Sequence = 0,
        Number = line.Number,
        Seat = state.SeatOf(line.PlayerId),
        PlayerId = line.PlayerId,
        Name = line.Name,
        Text = line.Text,
        AgoMs = Math.Max(0, (long)(now - line.At).TotalMilliseconds),
        Avatar = Avatars.Of(line.PlayerId, line.Avatar),
    };

    public static ReelFrame Of(string lobbyId, LobbyReel reel, long epoch, long sequence) => new()
    {
        Lobby = lobbyId,
        Epoch = epoch,
        Sequence = sequence,
        Game = reel.GameId,
        Picture = ReelLinks.Picture(reel.Hash),
        Page = ReelLinks.Page(reel.Hash),
        Moments = reel.Moments,
        Texts = reel.Texts,
    };

    public static LobbyQuestionFrame Of(LobbyQuestionOpened fact, DateTimeOffset now) => new()
    {
        Lobby = fact.LobbyId,
        Epoch = fact.Epoch,
        Sequence = fact.Sequence,
        Round = fact.Round,
        Number = fact.Number,
        Questions = fact.Questions,
        Topic = fact.Topic,
        Body = fact.Body,
        Options = fact.Options,
        WindowMs = fact.WindowMs,
        RemainingMs = Math.Min(fact.WindowMs, LeftMs(fact.OpenAt.AddMilliseconds(fact.WindowMs), now)),
        Factor = fact.Factor,
        Twists = fact.Twists,
    };

    public static LobbyRevealFrame Of(LobbyRevealed fact, DateTimeOffset now) => new()
    {
        Lobby = fact.LobbyId,
        Epoch = fact.Epoch,
        Sequence = fact.Sequence,
        Round = fact.Round,
        Number = fact.Number,
        Correct = fact.Correct,
        Explanation = fact.Explanation,
        Picks = fact.Picks,
        Fastest = [.. fact.Fastest.Select(result => new LobbyFastFrame { Seat = result.Seat, ElapsedMs = result.ElapsedMs })],
        Results = [.. fact.Results.Select(Of)],
        Scores = fact.Scores,
        ShowMs = LeftMs(fact.Until, now),
        FeedbackMs = fact.FeedbackMs,
    };

    public static LobbyFinishFrame Of(LobbyFinished fact) => new()
    {
        Lobby = fact.LobbyId,
        Epoch = fact.Epoch,
        Sequence = fact.Sequence,
        Game = fact.GameId,
        Rated = fact.Rated,
        Standings = [.. fact.Standings.Select(Of)],
    };

    public static LobbySeatFrame Of(LobbySeatChanged fact) => new()
    {
        Lobby = fact.LobbyId,
        Epoch = fact.Epoch,
        Sequence = fact.Sequence,
        Player = Of(fact.Seat),
        HostSeat = fact.HostSeat,
    };

    public static LobbyListItem Of(LobbyListing listing) => new()
    {
        Id = listing.LobbyId,
        Topics = listing.Topics,
        Phase = Of(listing.Phase),
        Players = listing.Players,
        Spectators = listing.Spectators,
        PlayersMax = listing.PlayersMax,
        Host = listing.HostName,
        Number = listing.Number,
        Questions = listing.Questions,
        Assisted = listing.Assisted,
    };

    public static LobbySettingsFrame Of(LobbySettings settings) => new()
    {
        Topics = settings.Topics,
        Questions = settings.Questions,
        AnswerMs = settings.AnswerMs,
        Assist = settings.Assist,
        PowerUps = settings.PowerUps,
        Cards = settings.Roles,
        PlayersMax = settings.PlayersMax,
        Private = settings.Private,
        Off = settings.Off,
    };

    /// <summary>Settings as a client wrote them; null when there are more of anything than anyone may want.</summary>
    public static LobbySettings? From(LobbySettingsFrame? frame) => frame is null
        || frame.Topics?.Count > LobbySettings.TopicsMax
        || frame.Off?.Count > LobbySettings.OffMax
            ? null
            : new LobbySettings
            {
                Topics = [.. (frame.Topics ?? []).Distinct(StringComparer.Ordinal)],
                Questions = frame.Questions,
                AnswerMs = frame.AnswerMs,
                Assist = frame.Assist,
                PowerUps = frame.PowerUps,
                Roles = frame.Cards,
                PlayersMax = frame.PlayersMax,
                Private = frame.Private,
                Off = [.. (frame.Off ?? []).Distinct(StringComparer.Ordinal)],
            };

    /// <summary>A word of the protocol: it never changes.</summary>
    public static string Of(LobbyPhase phase) => phase switch
    {
        LobbyPhase.Waiting => "waiting",
        LobbyPhase.Starting => "starting",
        LobbyPhase.Open => "open",
        LobbyPhase.Locked => "locked",
        LobbyPhase.Revealed => "revealed",
        LobbyPhase.Feedback => "feedback",
        LobbyPhase.Finished => "finished",
        LobbyPhase.Closed => "closed",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "Not a phase."),
    };

    /// <summary>A word of the protocol: it never changes.</summary>
    public static string Of(LobbyVerdict verdict) => verdict switch
    {
        LobbyVerdict.Done => RefusalCodes.Ok,
        LobbyVerdict.NotFound => RefusalCodes.NotFound,
        LobbyVerdict.Full => RefusalCodes.Full,
        LobbyVerdict.NotAllowed => RefusalCodes.NotAllowed,
        LobbyVerdict.WrongPhase => RefusalCodes.NotOpen,
        LobbyVerdict.NotSeated => RefusalCodes.NotSeated,
        LobbyVerdict.Invalid => RefusalCodes.Malformed,
        LobbyVerdict.NoQuestions => RefusalCodes.NoQuestions,
        LobbyVerdict.Barred => RefusalCodes.Barred,
        LobbyVerdict.SwitchedOff => RefusalCodes.SwitchedOff,
        LobbyVerdict.Flagged => RefusalCodes.Flagged,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a verdict."),
    };

    /// <summary>A word of the protocol: it never changes.</summary>
    public static string Of(ChatCode code) => code switch
    {
        ChatCode.Said => RefusalCodes.Ok,
        ChatCode.Masked => RefusalCodes.Masked,
        ChatCode.Flagged => RefusalCodes.Flagged,
        ChatCode.Removed or ChatCode.Barred => RefusalCodes.Barred,
        ChatCode.Malformed => RefusalCodes.Malformed,
        ChatCode.TooMany => RefusalCodes.TooMany,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Not a code of chat."),
    };

    /// <summary>A word of the protocol: it never changes.</summary>
    public static string Of(MoveVerdict verdict) => verdict switch
    {
        MoveVerdict.Done => RefusalCodes.Ok,
        MoveVerdict.Again => RefusalCodes.Again,
        MoveVerdict.TooLate => RefusalCodes.TooLate,
        MoveVerdict.NotOpen => RefusalCodes.NotOpen,
        MoveVerdict.NotAllowed => RefusalCodes.NotAllowed,
        MoveVerdict.Malformed => RefusalCodes.Malformed,
        MoveVerdict.SwitchedOff => RefusalCodes.SwitchedOff,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a verdict."),
    };

    private static int LeftMs(DateTimeOffset? until, DateTimeOffset now) => (int)Math.Min(int.MaxValue, WireFrames.LeftMs(until, now));

    private static LobbyPlayerFrame Of(LobbySeatView seat) => new()
    {
        Seat = seat.Seat,
        PlayerId = seat.PlayerId,
        Name = seat.Name,
        House = seat.House,
        Left = seat.Left,
        Score = seat.Score,
        Right = seat.Correct,
        Streak = seat.Streak,
        Avatar = Avatars.Of(seat.PlayerId, seat.Avatar),
    };

    private static LobbyResultFrame Of(SeatResult result) => new()
    {
        Seat = result.Seat,
        Choice = result.Choice,
        ElapsedMs = result.ElapsedMs,
        Points = result.Points,
        Bonus = result.Bonus,
        Streak = result.Streak,
    };

    private static LobbyStandingFrame Of(GameSeat seat) => new()
    {
        Seat = seat.Seat,
        PlayerId = seat.PlayerId,
        Name = seat.Name,
        Rank = seat.Rank,
        Score = seat.Score,
        Right = seat.Correct,
        Answered = seat.Answered,
        BestStreak = seat.BestStreak,
        Completed = seat.Completed,
        House = seat.House,
        Survivor = seat.Survivor,
    };
}
