using System.ComponentModel.DataAnnotations;

namespace Trivia.Gateway.Lobbies;

/// <summary>How a gateway holds lobbies. Section <c>Trivia:Gateway:Lobbies</c>.</summary>
public sealed class LobbyRoomOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Trivia:Gateway:Lobbies";

    /// <summary>Lobbies with people here at once; further ones are refused. Default 10,000.</summary>
    [Range(1, 100_000)]
    public int RoomsMax { get; set; } = 10_000;

    /// <summary>Last events of a lobby kept for players who come back; whoever missed more gets all of it. Default 64.</summary>
    [Range(1, 10_000)]
    public int HistoryMax { get; set; } = 64;

    /// <summary>Time between two touches when nothing changes. Default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:30")]
    public TimeSpan TouchPeriod { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often rooms are looked after: changes are reported, and gaps found. Default 100 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:05")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long a touch or snapshot is waited for before it is tried again. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long calls for one player are waited for. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan PlayerCallTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the event of a player's seat may take by stream before the lobby is asked for it. Default 500 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:05")]
    public TimeSpan EventPatience { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a lobby is kept after its last connection here has gone. Default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan EmptyFor { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Shortest time between two lobbies that a connection asks for. Default 500 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan AskEvery { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How often the list is looked at while someone watches it. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan ListEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Different topics whose lists are watched here at once. Default 1,000.</summary>
    [Range(1, 100_000)]
    public int ListsMax { get; set; } = 1_000;
}
