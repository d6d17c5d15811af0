using System.ComponentModel.DataAnnotations;

namespace Trivia.Gateway.Presence;

/// <summary>How presence is told and asked for. Section <c>Trivia:Gateway:Presence</c>.</summary>
public sealed class PresenceRouteOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Trivia:Gateway:Presence";

    /// <summary>How often this gateway says who has come, gone and moved, and looks for those who watch their friends. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a list of friends is good for those who watch. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan ListAgeMax { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a call may take. Default 4 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(4);
}
