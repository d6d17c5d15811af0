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
}
