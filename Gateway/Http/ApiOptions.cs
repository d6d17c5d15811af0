using System.ComponentModel.DataAnnotations;

namespace Trivia.Gateway.Http;

/// <summary>Limits of the HTTP API. Section <c>Trivia:Http</c>.</summary>
public sealed class ApiOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Trivia:Http";

    /// <summary>New guests a minute from one address; those with a load-test ticket don't count.</summary>
    [Range(1, 100_000)]
    public int GuestsPerMinuteMax { get; set; } = 20;

    /// <summary>Changes a minute that one player may make to profile and friends. Default 30.</summary>
    [Range(1, 100_000)]
    public int ChangesPerMinuteMax { get; set; } = 30;

    /// <summary>Exports of their data that one player may take an hour. Default 6.</summary>
    [Range(1, 10_000)]
    public int ExportsPerHourMax { get; set; } = 6;

    /// <summary>Requests a second from one address, over time; staff don't count.</summary>
    [Range(1, 100_000)]
    public int RequestsPerSecondMax { get; set; } = 20;

    /// <summary>Requests that one address may save up for a burst.</summary>
    [Range(1, 1_000_000)]
    public int RequestBurstMax { get; set; } = 100;

    /// <summary>Requests for generated questions an hour from one address. Default 10.</summary>
    [Range(1, 100_000)]
    public int GenerationsPerHourMax { get; set; } = 10;

    /// <summary>Pages of standings made at once, for all callers together; as many more may wait four times over.</summary>
    [Range(1, 256)]
    public int StandingsAtOnceMax { get; set; } = 4;

    /// <summary>The largest pack, in bytes.</summary>
    [Range(1_024, 100_000_000)]
    public int PackBytesMax { get; set; } = 5 * 1024 * 1024;

    /// <summary>
    /// How many bytes beyond that are still read, and thrown away, so that the sender hears the refusal and does not only see
    /// its connection close. Default 50 MiB.
    /// </summary>
    [Range(0, 1_000_000_000)]
    public int PackDrainBytesMax { get; set; } = 50 * 1024 * 1024;

    /// <summary>For how long they are read. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan PackDrainFor { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The largest body of any other request, in bytes. Default 64 KiB.</summary>
    [Range(1_024, 10_000_000)]
    public int BodyBytesMax { get; set; } = 64 * 1024;

    /// <summary>How long the list of events is kept before it is asked for again, in milliseconds.</summary>
    [Range(0, 60_000)]
    public int EventListAgeMsMax { get; set; } = 1_000;

    /// <summary>How long the list of topics is kept before it is asked for again, in milliseconds.</summary>
    [Range(0, 60_000)]
    public int TopicListAgeMsMax { get; set; } = 5_000;

    /// <summary>How long the readiness check waits for the cluster, in milliseconds.</summary>
    [Range(100, 60_000)]
    public int ReadinessTimeoutMs { get; set; } = 2_000;

    /// <summary>
    /// Whether <c>/metrics</c> is open to everyone. Otherwise it takes the role viewer, which a scraper shows as a bearer
    /// token. Open it where only the scraper can reach the port.
    /// </summary>
    public bool MetricsOpen { get; set; }

    /// <summary>
    /// A port of this process that only the scraper can reach: there <c>/metrics</c> is open, and on no other port is it
    /// served at all. It has to be among the addresses served at. Default 0: none.
    /// </summary>
    [Range(0, 65_535)]
    public int MetricsPort { get; set; }
}
