using System.ComponentModel.DataAnnotations;
using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Lobbies;

/// <summary>How lobbies run; what a host decides is <see cref="LobbySettings"/>.</summary>
public sealed class LobbyOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Trivia:Lobbies";

    /// <summary>Whether grain timers keep the clock. Without them reminders alone drive a lobby on, late.</summary>
    public bool Timers { get; set; } = true;

    /// <summary>From the host's start to the first question, in milliseconds. Default 3,000.</summary>
    [Range(0, 60_000)]
    public int StartMs { get; set; } = 3_000;

    /// <summary>How long a reveal is shown, in milliseconds. Default 5,000.</summary>
    [Range(0, 60_000)]
    public int RevealMs { get; set; } = 5_000;

    /// <summary>Time for votes and flags after it, in milliseconds. Default 3,000.</summary>
    [Range(0, 60_000)]
    public int FeedbackMs { get; set; } = 3_000;

    /// <summary>How long after the window gateways have to hand their answers over, in milliseconds. Default 500.</summary>
    [Range(50, 5_000)]
    public int HandOverMs { get; set; } = 500;

    /// <summary>Time from one lightning round of a game to the next, in milliseconds. Default 120,000; lobbies keep what held when they were made.</summary>
    [Range(1_000, 3_600_000)]
    public int LightningEveryMs { get; set; } = 120_000;

    /// <summary>A gateway that has been silent for so long is lost, with whoever was connected there. Default 6 s; gateways touch every 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan GatewaySilence { get; set; } = TimeSpan.FromSeconds(6);

    /// <summary>After so long without anyone a lobby goes away. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan EmptyFor { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>After so long without a connection a player counts as gone: a host hands over, and outside games the seat comes free. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan AwayFor { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a game waits for its players after the server was away. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan ReturnFor { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Period of the watchdog reminder. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan ReminderPeriod { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a lobby tells the list how it stands when nothing changes. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan ReportEvery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>A listed lobby that has been silent for so long is dropped from the list. Default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan ListedFor { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long it may take until a mechanic that staff switch is switched in every lobby. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan SwitchesAgeMax { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a boss's agent may think before the house plays the boss. Default 500 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:10")]
    public TimeSpan BossPatience { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Most lobbies at once; further ones are refused. Default 20,000.</summary>
    [Range(1, 1_000_000)]
    public int LobbiesMax { get; set; } = 20_000;

    /// <summary>Most gateways that a lobby listens to. Default 256.</summary>
    [Range(1, 10_000)]
    public int GatewaysMax { get; set; } = 256;

    /// <summary>Most house players of a lobby. Default 8.</summary>
    [Range(0, LobbySettings.PlayersLimit)]
    public int HousePlayersMax { get; set; } = 8;

    /// <summary>The pace of new lobbies.</summary>
    internal LobbyPace Pace => new(StartMs, RevealMs, FeedbackMs, HandOverMs, LightningEveryMs);
}
