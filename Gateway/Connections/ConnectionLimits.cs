using System.ComponentModel.DataAnnotations;

namespace Trivia.Gateway.Connections;

/// <summary>Limits of connections. Section <c>Trivia:Gateway:Connections</c>.</summary>
public sealed class ConnectionLimits
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Trivia:Gateway:Connections";

    /// <summary>Connections in all; further ones are answered 503 with Retry-After. Default 15,000.</summary>
    [Range(1, 1_000_000)]
    public int ConnectionsMax { get; set; } = 15_000;

    /// <summary>
    /// Connections that the system keeps until the process takes them. Where it stands still for a moment while more come, it
    /// loses the others' first packets, and they come again after 1, 3 and 7 s: longer than anybody here would have let them
    /// wait. The system has a bound of its own, <c>net.core.somaxconn</c> (4,096 on Linux). Default 4,096.
    /// </summary>
    [Range(16, 65_535)]
    public int BacklogMax { get; set; } = 4_096;

    /// <summary>Connections of one player; further ones are answered 429. Default 5.</summary>
    [Range(1, 1_000)]
    public int ConnectionsPerPlayerMax { get; set; } = 5;

    /// <summary>
    /// Connections from one network address; further ones are answered 429. A load-test ticket lifts it. Default 200.
    /// </summary>
    [Range(1, 1_000_000)]
    public int ConnectionsPerAddressMax { get; set; } = 200;

    /// <summary>What a refused connection is told to wait. 1 s to 1 hour, default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Largest message a client may send, in bytes; a larger one closes the connection. Default 4,096.</summary>
    [Range(256, 1024 * 1024)]
    public int MessageBytesMax { get; set; } = 4_096;

    /// <summary>Invocations of one connection that run at once; further ones wait unread. Default 4.</summary>
    [Range(2, 64)]
    public int InvocationsAtOnceMax { get; set; } = 4;

    /// <summary>Silence after which the gateway pings. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Silence after which a client is taken for gone. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:02", "00:10:00")]
    public TimeSpan ClientTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Bytes written but not yet taken by the socket before writes count as pending, a connection. Default 16,384.
    /// </summary>
    [Range(1_024, 1024 * 1024)]
    public int OutputBytesMax { get; set; } = 16_384;

    /// <summary>
    /// Frames that may be pending on one connection; with one more, frames are dropped, a resync marker takes their
    /// place and the connection is closed. Default 32.
    /// </summary>
    [Range(1, 10_000)]
    public int PendingFramesMax { get; set; } = 32;

    /// <summary>How long a connection may take no byte while frames are pending, before the same happens. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan PendingFor { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the resync marker may take to leave before the connection is closed all the same. Default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan ResyncFor { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Time between two round-trip probes, after three at once at connect. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan ProbePeriod { get; set; } = TimeSpan.FromSeconds(30);
}
