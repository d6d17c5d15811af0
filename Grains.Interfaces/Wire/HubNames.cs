namespace Trivia.Grains.Interfaces.Wire;

/// <summary>The hub's path, the methods that clients invoke and the events that it sends; see <c>docs/PROTOCOL.md</c>.</summary>
public static partial class HubNames
{
    /// <summary>Path of the hub.</summary>
    public const string Path = "/hub";

    /// <summary>Takes a seat: <c>Join(royale)</c> → <see cref="JoinReply"/>.</summary>
    public const string Join = "Join";

    /// <summary>Watches: <c>Spectate(royale)</c> → <see cref="JoinReply"/>.</summary>
    public const string Spectate = "Spectate";

    /// <summary>Comes back: <c>Resume(royale, sequence)</c> → <see cref="JoinReply"/>.</summary>
    public const string Resume = "Resume";

    /// <summary>Leaves the room, not the seat: <c>Leave(royale)</c> → refusal code.</summary>
    public const string Leave = "Leave";

    /// <summary>Answers: <c>Answer(royale, round, choice)</c> → <see cref="AnswerReply"/>.</summary>
    public const string Answer = "Answer";

    /// <summary>Asks for the player's own rank: <c>Standing(royale)</c> → <see cref="StandingReply"/>.</summary>
    public const string Standing = "Standing";

    /// <summary>A spectator's guess, once a question: <c>Hover(royale, round, choice)</c> → refusal code.</summary>
    public const string Hover = "Hover";

    /// <summary>A spectator's prediction of the winner: <c>Predict(royale, operation, seat)</c> → <see cref="PredictReply"/>.</summary>
    public const string Predict = "Predict";

    /// <summary>Whom one may predict: <c>Contenders(royale)</c> → <see cref="ContendersReply"/>.</summary>
    public const string Contenders = "Contenders";

    /// <summary>Begins or ends to watch the leaderboards: <c>WatchLeaderboard(on)</c> → refusal code.</summary>
    public const string WatchLeaderboard = "WatchLeaderboard";

    /// <summary>Begins or ends to watch where friends are: <c>WatchFriends(on)</c> → refusal code.</summary>
    public const string WatchFriends = "WatchFriends";

    /// <summary>Answers a round-trip probe: <c>Echo(nonce)</c>, without a reply.</summary>
    public const string Echo = "Echo";

    /// <summary>Event with a <see cref="QuestionFrame"/>.</summary>
    public const string Question = "question";

    /// <summary>Event with a <see cref="RevealFrame"/>.</summary>
    public const string Reveal = "reveal";

    /// <summary>Event with a <see cref="CutFrame"/>.</summary>
    public const string Cut = "cut";

    /// <summary>Event with an <see cref="OutFrame"/>, to the player who left.</summary>
    public const string Out = "out";

    /// <summary>Event with a <see cref="BackFrame"/>, to a player whom a voided question returns.</summary>
    public const string Back = "back";

    /// <summary>Event with a <see cref="VoidFrame"/>.</summary>
    public const string Void = "void";

    /// <summary>Event with a <see cref="PhaseFrame"/>.</summary>
    public const string Phase = "phase";

    /// <summary>Event with a <see cref="SeatsFrame"/>, now and then while seats are taken.</summary>
    public const string Seats = "seats";

    /// <summary>Event with a <see cref="FinishFrame"/>.</summary>
    public const string Finish = "finish";

    /// <summary>Event with a <see cref="SeatFrame"/>, to a waiter who was given a seat.</summary>
    public const string Seated = "seated";

    /// <summary>Event with a <see cref="LeaderboardFrame"/>, to whoever watches.</summary>
    public const string Leaderboard = "leaderboard";

    /// <summary>Event with a <see cref="PresenceFrame"/>, to whoever watches friends.</summary>
    public const string Presence = "presence";

    /// <summary>Event with a nonce (an integer), to be answered by <see cref="Echo"/> at once.</summary>
    public const string Probe = "probe";

    /// <summary>Event without arguments: frames were dropped and the connection is about to close; resume.</summary>
    public const string Resync = "resync";

    /// <summary>Event with a <see cref="MoveFrame"/>: this gateway is closing; reconnect.</summary>
    public const string Move = "move";
}
