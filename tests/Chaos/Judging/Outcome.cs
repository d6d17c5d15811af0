using Trivia.Chaos.Cluster;
using Trivia.Chaos.Network;
using Trivia.Chaos.Runs;
using Trivia.Chaos.Schedules;

namespace Trivia.Chaos.Judging;

/// <summary>What became of a run.</summary>
internal sealed record Outcome
{
    /// <summary>The seed.</summary>
    public required int Seed { get; init; }

    /// <summary>What it was made for.</summary>
    public required RunPlan Plan { get; init; }

    /// <summary>What was to be done.</summary>
    public required IReadOnlyList<Strike> Schedule { get; init; }

    /// <summary>What was done.</summary>
    public IReadOnlyList<Struck> Struck { get; init; } = [];

    /// <summary>The first question, by the machine's clock.</summary>
    public DateTimeOffset Zero { get; init; }

    /// <summary>The royales.</summary>
    public IReadOnlyList<PlayedRoyale> Royales { get; init; } = [];

    /// <summary>The lobbies.</summary>
    public IReadOnlyList<PlayedLobbies> Lobbies { get; init; } = [];

    /// <summary>Looks at the running event.</summary>
    public IReadOnlyList<ProbeSample> Samples { get; init; } = [];

    /// <summary>The longest that the driver itself was kept waiting for the processor.</summary>
    public TimeSpan StallMax { get; init; }

    /// <summary>The longest that the blob store itself let a silo wait for a reply, from the first question on.</summary>
    public TimeSpan StoreWaitMax { get; init; }

    /// <summary>What frozen silos did when they woke.</summary>
    public IReadOnlyList<Awakening> Awakenings { get; init; } = [];

    /// <summary>Ends of processes.</summary>
    public IReadOnlyList<MemberEnd> Ends { get; init; } = [];

    /// <summary>What went from the silos to the blob store.</summary>
    public BlobCounts Writes { get; init; } = BlobCounts.None;

    /// <summary>What no store may ever see.</summary>
    public IReadOnlyCollection<string> LedgerFaults { get; init; } = [];

    /// <summary>What differed once everything but the blob store had been lost; null when that was not tried.</summary>
    public IReadOnlyList<string>? LostWithRedis { get; init; }

    /// <summary>Why it could not be carried through; null when it was.</summary>
    public string? Failure { get; init; }
}
