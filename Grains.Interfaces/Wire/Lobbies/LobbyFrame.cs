using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>A lobby as it is: told when it changes as a whole, and to whoever enters.</summary>
[MessagePackObject]
public sealed record LobbyFrame
{
    /// <summary>The lobby.</summary>
    [Key("lobby")]
    public required string Lobby { get; init; }

    /// <summary>How often a server picked the lobby up; only grows.</summary>
    [Key("epoch")]
    public required long Epoch { get; init; }

    /// <summary>Number of the last event included.</summary>
    [Key("sequence")]
    public required long Sequence { get; init; }

    /// <summary><c>waiting</c>, <c>starting</c>, <c>open</c>, <c>locked</c>, <c>revealed</c>, <c>feedback</c>, <c>finished</c> or <c>closed</c>.</summary>
    [Key("phase")]
    public required string Phase { get; init; }

    /// <summary>When the next step is due, in milliseconds; −1 where only a person moves it on.</summary>
    [Key("inMs")]
    public required int InMs { get; init; }

    /// <summary>What the host has set.</summary>
    [Key("settings")]
    public required LobbySettingsFrame Settings { get; init; }

    /// <summary>The code that lets others in; null for a public lobby, and for who only watches.</summary>
    [Key("joinCode")]
    public string? JoinCode { get; init; }

    /// <summary>The host's seat; −1 while nobody is there.</summary>
    [Key("hostSeat")]
    public required int HostSeat { get; init; }

    /// <summary>One-based number of the game; 0 before the first.</summary>
    [Key("game")]
    public required int Game { get; init; }

    /// <summary>One-based number of the question; 0 before the first.</summary>
    [Key("number")]
    public required int Number { get; init; }

    /// <summary>Questions of the running game.</summary>
    [Key("questions")]
    public required int Questions { get; init; }

    /// <summary>The seats, by number.</summary>
    [Key("players")]
    public required IReadOnlyList<LobbyPlayerFrame> Players { get; init; }

    /// <summary>Names of the mechanics that are on.</summary>
    [Key("mechanics")]
    public required IReadOnlyList<string> Mechanics { get; init; }

    /// <summary>The open question; null when none is.</summary>
    [Key("question")]
    public LobbyQuestionFrame? Question { get; init; }

    /// <summary>The last reveal of the game; null before it.</summary>
    [Key("reveal")]
    public LobbyRevealFrame? Reveal { get; init; }

    /// <summary>The end of the last game, until the next one.</summary>
    [Key("finish")]
    public LobbyFinishFrame? Finish { get; init; }

    /// <summary>What was said last, oldest first.</summary>
    [Key("chat")]
    public IReadOnlyList<ChatFrame> Chat { get; init; } = [];

    /// <summary>The highlight reel of the last game, once it is made and until the next game.</summary>
    [Key("reel")]
    public ReelFrame? Reel { get; init; }
}
