using System.ComponentModel.DataAnnotations;

namespace Trivia.Silo.Hosting;

/// <summary>How the silo runs. Section <see cref="Section"/>.</summary>
public sealed class SiloOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Trivia:Silo";

    /// <summary>
    /// Queues that carry the streams of events. Each is polled by an agent of its own; more spread the work of many
    /// events at once, and cost idle time of the processor.
    /// </summary>
    [Range(1, 8)]
    public int EventQueues { get; set; } = 2;

    /// <summary>
    /// How often a queue is polled, in milliseconds: what an event waits at most before it sets out. Shorter costs idle
    /// time of the processor. Only what is not staged ahead waits for it: reveals, cuts and the end.
    /// </summary>
    [Range(1, 1_000)]
    public int EventPollMs { get; set; } = 20;

    /// <summary>
    /// How long a gateway is tried that takes no events. A stream that is picked up anew waits for all of its gateways, so that
    /// one that died holds up the others for as long; what a living one misses it asks the royale for. Default 5 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan EventDelivery { get; set; } = TimeSpan.FromSeconds(5);
}
