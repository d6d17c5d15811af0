using System.Collections.Immutable;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Players;

namespace Trivia.Grains.Players;

/// <inheritdoc cref="IPlayerGrain"/>
/// <remarks>Touched a few times in an event, by tens of thousands: none of them stays in memory for long.</remarks>
[CollectionAgeLimit(Minutes = 2)]
internal sealed class PlayerGrain(
    [PersistentState("player")] IPersistentState<PlayerState> stored) : Grain, IPlayerGrain
{
    /// <inheritdoc/>
    public async Task RecordRoyale(string name, RoyaleEntry entry)
    {
        var royales = RoyaleHistory.Record(stored.State.Royales, entry, IPlayerGrain.HistoryMax);
        var next = new PlayerState { Name = name, Royales = royales };
        if (next != stored.State)
        {
            await this.Store(stored, next);
        }
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<RoyaleEntry>> GetRoyales() => Task.FromResult(stored.State.Royales);
}
