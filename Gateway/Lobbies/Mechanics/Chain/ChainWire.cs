using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics.Chain;

namespace Trivia.Gateway.Lobbies.Mechanics.Chain;

/// <summary>Tells a <see cref="ChainFormed"/>.</summary>
internal sealed class ChainWire : IMechanicWire
{
    /// <inheritdoc/>
    public (string Name, object Frame)? TryMap(LobbyMechanicTold told) => told.Fact is ChainFormed fact
        ? (HubNames.Chain, new ChainFrame { Lobby = told.LobbyId, Epoch = told.Epoch, Sequence = told.Sequence, Round = fact.Round, Seats = fact.Seats })
        : null;
}
