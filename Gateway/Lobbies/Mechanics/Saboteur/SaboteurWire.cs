using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics.Saboteur;

namespace Trivia.Gateway.Lobbies.Mechanics.Saboteur;

/// <summary>Tells at the end who it was.</summary>
internal sealed class SaboteurWire : IMechanicWire
{
    /// <inheritdoc/>
    public (string Name, object Frame)? TryMap(LobbyMechanicTold told) => told.Fact is SaboteurUnmasked fact
        ? (HubNames.Unmasked, new UnmaskedFrame { Lobby = told.LobbyId, Epoch = told.Epoch, Sequence = told.Sequence, Seat = fact.Seat, Points = fact.Points })
        : null;
}
