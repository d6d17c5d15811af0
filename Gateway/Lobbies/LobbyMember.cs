using Trivia.Gateway.Connections;

namespace Trivia.Gateway.Lobbies;

/// <summary>A connection's place in a lobby's room.</summary>
/// <param name="room">The room.</param>
/// <param name="connection">The connection.</param>
/// <param name="watches">Whether it only watches.</param>
internal sealed class LobbyMember(LobbyRoom room, PlayerConnection connection, bool watches)
{
    public LobbyRoom Room { get; } = room;

    public PlayerConnection Connection { get; } = connection;

    public bool Watches { get; } = watches;

    /// <summary>When a hover was last counted; 0 for never. Guarded by the room's lock.</summary>
    public long HoveredAt { get; set; }

    /// <summary>When an emote was last counted; 0 for never. Guarded by the room's lock.</summary>
    public long ThrownAt { get; set; }

    public string PlayerId => Connection.Identity.PlayerId;
}
