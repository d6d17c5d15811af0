using System.Collections.Immutable;
using Trivia.Grains.Interfaces.LiveOps;

namespace Trivia.Grains.LiveOps;

/// <summary>A full page of the audit trail, written once. Key: the trail's grain and the page, e.g. <c>live-ops/0</c>.</summary>
[GrainInterfaceType("trivia.audit-page"), Alias("trivia.audit-page")]
internal interface IAuditPageGrain : IGrainWithStringKey
{
    /// <summary>Fills the page. A page that is full stays as it is.</summary>
    /// <param name="entries">The entries, oldest first.</param>
    [Alias("fill")]
    Task Fill(ImmutableArray<AuditEntry> entries);

    /// <summary>The entries, oldest first; empty while the page has not been filled.</summary>
    [Alias("read")]
    Task<ImmutableArray<AuditEntry>> Read();
}
