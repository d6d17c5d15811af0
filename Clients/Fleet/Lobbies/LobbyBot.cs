using Trivia.Fleet.Sockets;

namespace Trivia.Fleet.Lobbies;

/// <summary>One simulated player in a lobby. Guarded by its own gate.</summary>
internal sealed class LobbyBot(int number, LobbyTable table, int place)
{
    public Lock Gate { get; } = new();

    public int Number { get; } = number;

    public LobbyTable Table { get; } = table;

    /// <summary>Place in the lobby; the first one is the host.</summary>
    public bool IsHost { get; } = place == 0;

    public string PlayerId { get; set; } = "";

    public string Token { get; set; } = "";

    public HubSocket? Socket { get; set; }

    /// <summary>Whether it is in its lobby over its socket.</summary>
    public bool IsIn { get; set; }

    public int Seat { get; set; } = -1;

    /// <summary>The last event seen.</summary>
    public long Sequence { get; set; }

    /// <summary>The last round planned or answered.</summary>
    public int PlannedRound { get; set; }

    public int Attempts { get; set; }

    /// <summary>Answers without a verdict, by round.</summary>
    public Dictionary<int, OpenLobbyAnswer> Open { get; } = [];

    /// <summary>Calls without a reply: id → what and since when.</summary>
    public Dictionary<long, LobbyCall> Calls { get; } = [];

    public long NextCall { get; set; } = 1;
}
