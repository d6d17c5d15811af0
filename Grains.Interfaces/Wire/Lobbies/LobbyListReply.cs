using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>Reply to <c>WatchLobbies</c>.</summary>
[MessagePackObject]
public sealed record LobbyListReply
{
    /// <summary>See <see cref="RefusalCodes"/>.</summary>
    [Key("code")]
    public required string Code { get; init; }

    /// <summary>Public lobbies, those that wait first, the fullest first among them.</summary>
    [Key("lobbies")]
    public IReadOnlyList<LobbyListItem> Lobbies { get; init; } = [];
}
