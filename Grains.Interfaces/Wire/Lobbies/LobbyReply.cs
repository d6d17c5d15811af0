using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>Reply to whatever leads into a lobby.</summary>
[MessagePackObject]
public sealed record LobbyReply
{
    /// <summary>See <see cref="RefusalCodes"/>.</summary>
    [Key("code")]
    public required string Code { get; init; }

    /// <summary>The lobby; null when it was refused, and after a resume whose missed events were sent again.</summary>
    [Key("lobby")]
    public LobbyFrame? Lobby { get; init; }

    /// <summary>The lobby's id; null when it was refused.</summary>
    [Key("id")]
    public string? Id { get; init; }

    /// <summary>Number of the player's seat; −1 for who only watches.</summary>
    [Key("seat")]
    public int Seat { get; init; } = -1;

    /// <summary>The open round that the player's stored answer belongs to; 0 for none.</summary>
    [Key("answeredRound")]
    public int AnsweredRound { get; init; }

    /// <summary>That answer, 0–3; −1 for none.</summary>
    [Key("choice")]
    public int Choice { get; init; } = -1;

    /// <summary>Its elapsed time, in milliseconds.</summary>
    [Key("answerElapsedMs")]
    public int AnswerElapsedMs { get; init; }

    /// <summary>Missed events that were sent again ahead of this reply; −1 when the lobby takes their place.</summary>
    [Key("missed")]
    public int Missed { get; init; } = -1;

    /// <summary>A reply that is only a code.</summary>
    public static LobbyReply Refused(string code) => new() { Code = code };
}
