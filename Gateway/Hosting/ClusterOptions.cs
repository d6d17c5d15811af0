using System.ComponentModel.DataAnnotations;

namespace Trivia.Gateway.Hosting;

/// <summary>Where a gateway on its own finds its cluster. Section <c>Trivia:Cluster</c>.</summary>
public sealed class ClusterOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Trivia:Cluster";

    /// <summary>The silos' client endpoints, such as <c>127.0.0.1:30000</c>, separated by commas.</summary>
    [Required]
    public string Silos { get; set; } = "127.0.0.1:30000";

    /// <summary>Name of the cluster, the same on all of its silos and gateways. Default <c>trivia</c>.</summary>
    [Required]
    public string ClusterId { get; set; } = "trivia";

    /// <summary>Name of the service, the same for as long as its state is to be found. Default <c>trivia</c>.</summary>
    [Required]
    public string ServiceId { get; set; } = "trivia";

    /// <summary>How long a call to a grain is waited for. 1 s to 1 minute, default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Pause between two attempts to reach the cluster at start. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan ConnectRetry { get; set; } = TimeSpan.FromSeconds(1);
}
