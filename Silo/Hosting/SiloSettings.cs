using Trivia.Silo.Cluster;

namespace Trivia.Silo.Hosting;

/// <summary>What the command line says.</summary>
internal sealed record SiloSettings
{
    /// <summary>Addresses to serve at, separated by semicolons.</summary>
    public required string Urls { get; init; }

    /// <summary>Folder of everything that is kept, as a full path.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The operator key; null to use the environment's, or the one kept in the data folder.</summary>
    public string? OperatorKey { get; init; }

    /// <summary>Whether house players keep a show running.</summary>
    public bool Demo { get; init; }

    /// <summary>Whether only the silo runs, for gateways in processes of their own.</summary>
    public bool GatewayOff { get; init; }

    /// <summary>Port for other silos; null for a free one.</summary>
    public int? SiloPort { get; init; }

    /// <summary>Port for gateways in other processes; null for none.</summary>
    public int? GatewayPort { get; init; }

    /// <summary>The cluster that the command line, the environment and <c>appsettings.json</c> describe together.</summary>
    public ClusterSetup Cluster { get; init; } = ClusterSetup.OneProcess;

    /// <summary>Settings of the cluster that the command line gives, by their names.</summary>
    public IReadOnlyDictionary<string, string?> ClusterGiven { get; init; } = new Dictionary<string, string?>();

    /// <summary>Address of the health checks and metrics of a silo without a gateway; null for none.</summary>
    public string? Probes { get; init; }

    /// <summary>Further settings, <c>Section:Name=value</c>.</summary>
    public IReadOnlyList<string> Set { get; init; } = [];

    /// <summary>Where the operator key is kept when nobody gave one.</summary>
    public string OperatorKeyFile => Path.Combine(DataDirectory, "keys", "operator.key");

    /// <summary>Whether that file was there when the process started.</summary>
    public bool OperatorKeyWasKept { get; init; }
}
