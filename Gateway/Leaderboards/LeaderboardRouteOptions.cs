using System.ComponentModel.DataAnnotations;

namespace Trivia.Gateway.Leaderboards;

/// <summary>How leaderboards reach those who look at them. Section <c>Trivia:Gateway:Leaderboards</c>.</summary>
public sealed class LeaderboardRouteOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Trivia:Gateway:Leaderboards";

    /// <summary>How often whoever watches gets the boards. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan PulseEvery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one look serves all who ask over HTTP. Default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan LookAgeMax { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a look may take. Default 4 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(4);
}
