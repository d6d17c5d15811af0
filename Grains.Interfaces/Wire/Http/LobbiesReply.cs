using Trivia.Grains.Interfaces.Wire.Lobbies;

namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>Public lobbies.</summary>
public sealed record LobbiesReply
{
    /// <summary>Those that wait first, the fullest first among them; at most 500.</summary>
    public required IReadOnlyList<LobbyListItem> Lobbies { get; init; }
}
