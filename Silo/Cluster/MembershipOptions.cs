using System.ComponentModel.DataAnnotations;

namespace Trivia.Silo.Cluster;

/// <summary>
/// How soon a silo that answers no more is replaced. The defaults take about a second for one that was killed and four to five
/// for one that hangs; Orleans' own take twelve and sixty. Lower ones evict silos that are merely busy; see ADR 29.
/// </summary>
public sealed class MembershipOptions
{
    /// <summary>How long an answer to a probe is waited for, and how often a silo is probed. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.200", "00:01:00")]
    public TimeSpan ProbeTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Least that the wait adapts down to. Default 0.5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan ProbeTimeoutMin { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Most that the wait adapts up to. This times <see cref="MissedProbesMax"/> is also how long a silo may be silent whose
    /// connection is open: a collection or a want of cores must not take longer. Default 2 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.200", "00:01:00")]
    public TimeSpan ProbeTimeoutMax { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Probes in a row that a silo may miss before its watchers vote against it. Default 2.</summary>
    [Range(1, 10)]
    public int MissedProbesMax { get; set; } = 2;

    /// <summary>Votes that declare a silo dead; fewer suffice while fewer are there. Default 2.</summary>
    [Range(1, 10)]
    public int Votes { get; set; } = 2;

    /// <summary>How often the table of members is read when nobody tells of a change. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan TableRefresh { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a silo writes into the table that it is alive. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan AliveEvery { get; set; } = TimeSpan.FromSeconds(5);
}
