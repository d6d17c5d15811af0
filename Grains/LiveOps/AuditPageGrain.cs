using System.Collections.Immutable;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.LiveOps;

namespace Trivia.Grains.LiveOps;

/// <inheritdoc cref="IAuditPageGrain"/>
internal sealed class AuditPageGrain(
    [PersistentState("audit-page")] IPersistentState<AuditPageState> stored) : Grain, IAuditPageGrain
{
    /// <inheritdoc/>
    public async Task Fill(ImmutableArray<AuditEntry> entries)
    {
        if (stored.State.Entries.IsEmpty)
        {
            await this.Store(stored, new AuditPageState { Entries = entries });
        }
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<AuditEntry>> Read() => Task.FromResult(stored.State.Entries);
}
