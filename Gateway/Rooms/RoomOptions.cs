using System.ComponentModel.DataAnnotations;

namespace Trivia.Gateway.Rooms;

/// <summary>How a gateway holds royales. Section <c>Trivia:Gateway:Rooms</c>.</summary>
public sealed class RoomOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Trivia:Gateway:Rooms";

    /// <summary>Royales with players here at once; joins of further ones are refused. Default 1,000.</summary>
    [Range(1, 100_000)]
    public int RoomsMax { get; set; } = 1_000;

    /// <summary>Last events of a royale kept for players who come back; whoever missed more gets a snapshot. Default 64.</summary>
    [Range(1, 10_000)]
    public int HistoryMax { get; set; } = 64;

    /// <summary>Time between two touches. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:10")]
    public TimeSpan TouchPeriod { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Least time between two times that a room is told how many seats are taken, while they fill. Each costs a frame to every socket:
    /// 100,000 who wait are 33,000 frames a second at the default of 3 s, over all gateways.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan SeatsEvery { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a touch or snapshot is waited for before it is tried again. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long joins and other calls for one player are waited for. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan PlayerCallTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a royale is kept after its last player left. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan EmptyFor { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Fan-out workers of a release; each writes to its share of the connections. Default 2.</summary>
    [Range(1, 64)]
    public int FanOutWorkers { get; set; } = 2;
}
