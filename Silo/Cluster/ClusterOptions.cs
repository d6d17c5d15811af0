using System.ComponentModel.DataAnnotations;

namespace Trivia.Silo.Cluster;

/// <summary>Who belongs together, and what lies between them. Section <see cref="Section"/>; gateways read it too.</summary>
public sealed class ClusterOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Trivia:Cluster";

    /// <summary>One process, or many. Default: one.</summary>
    public ClusterMode Mode { get; set; } = ClusterMode.OneProcess;

    /// <summary>Name of the cluster, the same on all of its silos and gateways. Default <c>trivia</c>.</summary>
    [Required]
    public string ClusterId { get; set; } = "trivia";

    /// <summary>Name of the service, the same for as long as its state is to be found. Default <c>trivia</c>.</summary>
    [Required]
    public string ServiceId { get; set; } = "trivia";

    /// <summary>How long a call to a grain is waited for. Longer hides trouble, shorter sees it where there is none. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a gateway without a connection is held to be alive. Until then calls to one that died are waited for, those of
    /// the events' streams above all. Default 5 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan GatewayDrop { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Redis, such as <c>10.0.0.5:6379,password=…,ssl=true</c>: members, reminders, and who subscribes to which stream. Losing
    /// it loses no game. Needed by a cluster.
    /// </summary>
    public string? Redis { get; set; }

    /// <summary>Connection string of the Azure storage account that keeps the grains' states. Needed by a cluster.</summary>
    public string? Blobs { get; set; }

    /// <summary>Address at which other silos and gateways reach this silo; it listens there only. Default <c>127.0.0.1</c>.</summary>
    [Required]
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>How soon a lost silo is replaced.</summary>
    public MembershipOptions Membership { get; set; } = new();

    /// <summary>Whether this process is one of many.</summary>
    public bool IsCluster => Mode == ClusterMode.Cluster;
}
