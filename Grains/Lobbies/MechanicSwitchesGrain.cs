using System.Collections.Immutable;
using Trivia.Grains.Durability;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics;

namespace Trivia.Grains.Lobbies;

/// <inheritdoc cref="IMechanicSwitchesGrain"/>
internal sealed class MechanicSwitchesGrain(
    [PersistentState("mechanic-switches")] IPersistentState<MechanicSwitchesState> stored) : Grain, IMechanicSwitchesGrain
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<string>?> Switch(string mechanic, bool on)
    {
        if (!MechanicSet.All.Any(known => known.Name == mechanic))
        {
            return null;
        }

        var off = on ? stored.State.Off.Remove(mechanic) : stored.State.Off.Add(mechanic);
        if (off != stored.State.Off)
        {
            await this.Store(stored, new MechanicSwitchesState { Off = off });
        }

        return [.. off];
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> GetOff() => Task.FromResult<ImmutableArray<string>>([.. stored.State.Off]);
}
