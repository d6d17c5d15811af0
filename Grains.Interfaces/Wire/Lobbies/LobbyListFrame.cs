using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>The list of lobbies has changed.</summary>
[MessagePackObject]
public sealed record LobbyListFrame
{
    /// <summary>The topic that is watched; empty for all.</summary>
    [Key("topic")]
    public required string Topic { get; init; }

    /// <summary>Public lobbies, those that wait first, the fullest first among them.</summary>
    [Key("lobbies")]
    public required IReadOnlyList<LobbyListItem> Lobbies { get; init; }
}
