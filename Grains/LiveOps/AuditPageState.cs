using System.Collections.Immutable;
using Trivia.Grains.Interfaces.LiveOps;

namespace Trivia.Grains.LiveOps;

/// <summary>What a page of the audit trail keeps.</summary>
[GenerateSerializer, Alias("trivia.live-ops.audit-page.v1")]
internal sealed record AuditPageState
{
    /// <summary>The entries, oldest first.</summary>
    [Id(0)]
    public ImmutableArray<AuditEntry> Entries { get; init; } = [];
}
