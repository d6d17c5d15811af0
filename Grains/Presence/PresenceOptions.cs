using System.ComponentModel.DataAnnotations;

namespace Trivia.Grains.Presence;

/// <summary>How long presence is believed.</summary>
public sealed class PresenceOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Trivia:Presence";

    /// <summary>A gateway that has been silent for so long is gone, and its players with it. Gateways report every 5 s. Default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan SilentFor { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Most gateways that a shard listens to. Default 256.</summary>
    [Range(1, 10_000)]
    public int GatewaysMax { get; set; } = 256;
}
