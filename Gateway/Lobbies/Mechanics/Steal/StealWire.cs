using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics.Steal;

namespace Trivia.Gateway.Lobbies.Mechanics.Steal;

/// <summary>Tells a <see cref="PointsStolen"/>.</summary>
internal sealed class StealWire : IMechanicWire
{
    /// <inheritdoc/>
    public (string Name, object Frame)? TryMap(LobbyMechanicTold told) => told.Fact is PointsStolen fact
        ? (HubNames.Steal, new StealFrame { Lobby = told.LobbyId, Epoch = told.Epoch, Sequence = told.Sequence, Round = fact.Round, Thief = fact.Thief, Victim = fact.Victim, Points = fact.Points })
        : null;
}
