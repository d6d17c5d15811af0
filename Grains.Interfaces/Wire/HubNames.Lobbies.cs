using Trivia.Grains.Interfaces.Wire.Lobbies;

namespace Trivia.Grains.Interfaces.Wire;

/// <content>Lobbies.</content>
public static partial class HubNames
{
    /// <summary>Makes a lobby and enters it: <c>CreateLobby(settings)</c> → <see cref="LobbyReply"/>.</summary>
    public const string CreateLobby = "CreateLobby";

    /// <summary>Enters the best waiting lobby of a topic, or a new one: <c>FindLobby(topic)</c> → <see cref="LobbyReply"/>.</summary>
    public const string FindLobby = "FindLobby";

    /// <summary>Takes a seat in a lobby, by its id or code: <c>JoinLobby(lobby)</c> → <see cref="LobbyReply"/>.</summary>
    public const string JoinLobby = "JoinLobby";

    /// <summary>Watches a lobby: <c>SpectateLobby(lobby)</c> → <see cref="LobbyReply"/>.</summary>
    public const string SpectateLobby = "SpectateLobby";

    /// <summary>Comes back: <c>ResumeLobby(lobby, sequence)</c> → <see cref="LobbyReply"/>.</summary>
    public const string ResumeLobby = "ResumeLobby";

    /// <summary>Leaves a lobby, and its seat: <c>LeaveLobby(lobby)</c> → refusal code.</summary>
    public const string LeaveLobby = "LeaveLobby";

    /// <summary>The host starts the game: <c>StartLobby(lobby)</c> → refusal code.</summary>
    public const string StartLobby = "StartLobby";

    /// <summary>The host waits for another game with the same people: <c>PlayAgain(lobby)</c> → refusal code.</summary>
    public const string PlayAgain = "PlayAgain";

    /// <summary>The host changes the settings: <c>ConfigureLobby(lobby, settings)</c> → refusal code.</summary>
    public const string ConfigureLobby = "ConfigureLobby";

    /// <summary>The host sets how many house players play: <c>AddBots(lobby, count)</c> → refusal code.</summary>
    public const string AddBots = "AddBots";

    /// <summary>Does something with a mechanic: <c>Act(lobby, mechanic, round, value)</c> → <see cref="ActReply"/>.</summary>
    public const string Act = "Act";

    /// <summary>The host opens a poll: <c>OpenPoll(lobby, round, text, options)</c> → refusal code.</summary>
    public const string OpenPoll = "OpenPoll";

    /// <summary>Says something to the room: <c>Say(lobby, text)</c> → refusal code, or <see cref="RefusalCodes.Masked"/>.</summary>
    public const string Say = "Say";

    /// <summary>Watches the list: <c>WatchLobbies(topic)</c> → <see cref="LobbyListReply"/>, then <see cref="Lobbies"/>.</summary>
    public const string WatchLobbies = "WatchLobbies";

    /// <summary>Watches it no more: <c>UnwatchLobbies()</c> → refusal code.</summary>
    public const string UnwatchLobbies = "UnwatchLobbies";

    /// <summary>Event with a <see cref="LobbyFrame"/>.</summary>
    public const string Lobby = "lobby";

    /// <summary>Event with a <see cref="LobbySeatFrame"/>.</summary>
    public const string LobbySeat = "lobbySeat";

    /// <summary>Event with a <see cref="LobbyQuestionFrame"/>.</summary>
    public const string LobbyQuestion = "lobbyQuestion";

    /// <summary>Event with a <see cref="LobbyRevealFrame"/>.</summary>
    public const string LobbyReveal = "lobbyReveal";

    /// <summary>Event with a <see cref="LobbyFinishFrame"/>.</summary>
    public const string LobbyFinish = "lobbyFinish";

    /// <summary>Event with a <see cref="LobbyClosedFrame"/>.</summary>
    public const string LobbyClosed = "lobbyClosed";

    /// <summary>Event with a <see cref="LobbyListFrame"/>, to who watches the list.</summary>
    public const string Lobbies = "lobbies";

    /// <summary>Event with a <see cref="FanfareFrame"/>.</summary>
    public const string Fanfare = "fanfare";

    /// <summary>Event with a <see cref="ChainFrame"/>.</summary>
    public const string Chain = "chain";

    /// <summary>Event with a <see cref="StealFrame"/>.</summary>
    public const string Steal = "steal";

    /// <summary>Event with a <see cref="CrowdFrame"/>.</summary>
    public const string Crowd = "crowd";

    /// <summary>Event with an <see cref="EmotesFrame"/>.</summary>
    public const string Emotes = "emotes";

    /// <summary>Event with an <see cref="AgreedFrame"/>.</summary>
    public const string Agreed = "agreed";

    /// <summary>Event with a <see cref="PollFrame"/>.</summary>
    public const string Poll = "poll";

    /// <summary>Event with a <see cref="BossFrame"/>.</summary>
    public const string Boss = "boss";

    /// <summary>Event with a <see cref="BossEndFrame"/>.</summary>
    public const string BossEnd = "bossEnd";

    /// <summary>Event with a <see cref="SurvivorsFrame"/>.</summary>
    public const string Survivors = "survivors";

    /// <summary>Event with an <see cref="UnmaskedFrame"/>.</summary>
    public const string Unmasked = "unmasked";

    /// <summary>Event with a <see cref="ChatFrame"/>.</summary>
    public const string Chat = "chat";

    /// <summary>Event with a <see cref="LobbyOutFrame"/>, to one player.</summary>
    public const string LobbyOut = "lobbyOut";

    /// <summary>Event with a <see cref="ReelFrame"/>.</summary>
    public const string Reel = "reel";

    /// <summary>Event with a <see cref="CardFrame"/>, to one seat.</summary>
    public const string Card = "card";
}
