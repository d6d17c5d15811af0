using System.ComponentModel.DataAnnotations;

namespace Trivia.Gateway.Hosting;

/// <summary>Where a gateway on its own finds its cluster. Section <c>Trivia:Cluster</c>; silos read it too.</summary>
public sealed class ClusterOptions : IValidatableObject
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Trivia:Cluster";

    /// <summary>Where the silos of a process on its own are looked for unless told.</summary>
    private const string SiloAlone = "127.0.0.1:30000";

    /// <summary>
    /// <c>Cluster</c> where a shared configuration says so to the silos as well; then <see cref="Redis"/> is needed.
    /// </summary>
    public string? Mode { get; set; }

    /// <summary>Redis that holds the cluster's members, such as <c>10.0.0.5:6379,password=…</c>; instead of <see cref="Silos"/>.</summary>
    public string? Redis { get; set; }

    /// <summary>
    /// The silos' client endpoints, separated by commas, where no Redis tells them. Default <c>127.0.0.1:30000</c>.
    /// </summary>
    public string? Silos { get; set; }

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

    /// <summary>How often the list of silos is read: what a lost one keeps being called at most. 0.5 s to 1 minute, default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "00:01:00")]
    public TimeSpan SilosRefresh { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether the silos are found through Redis.</summary>
    public bool UsesRedis => !string.IsNullOrWhiteSpace(Redis);

    /// <summary>The endpoints in <see cref="Silos"/>.</summary>
    public IEnumerable<string> SiloEndpoints =>
        (Silos ?? SiloAlone).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (UsesRedis && Silos is not null)
        {
            yield return new ValidationResult("Silos are given twice: take away either --redis or --silo.", [nameof(Silos)]);
        }

        if (!UsesRedis && string.Equals(Mode, "Cluster", StringComparison.OrdinalIgnoreCase))
        {
            yield return new ValidationResult(
                "A gateway of a cluster finds its silos through Redis: --redis 127.0.0.1:6379, or Trivia__Cluster__Redis in the environment.",
                [nameof(Redis)]);
        }
    }
}
