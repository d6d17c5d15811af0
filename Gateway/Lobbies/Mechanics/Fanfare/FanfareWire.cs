using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics.Fanfare;

namespace Trivia.Gateway.Lobbies.Mechanics.Fanfare;

/// <summary>Tells a <see cref="FanfareSounded"/>.</summary>
internal sealed class FanfareWire : IMechanicWire
{
    /// <inheritdoc/>
    public (string Name, object Frame)? TryMap(LobbyMechanicTold told) => told.Fact is FanfareSounded fact
        ? (HubNames.Fanfare, new FanfareFrame { Lobby = told.LobbyId, Epoch = told.Epoch, Sequence = told.Sequence, Seat = fact.Seat, Name = fact.PlayerName })
        : null;
}
