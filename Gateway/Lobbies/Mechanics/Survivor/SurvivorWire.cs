using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics.Survivor;

namespace Trivia.Gateway.Lobbies.Mechanics.Survivor;

/// <summary>Tells who earned a badge.</summary>
internal sealed class SurvivorWire : IMechanicWire
{
    /// <inheritdoc/>
    public (string Name, object Frame)? TryMap(LobbyMechanicTold told) => told.Fact is SurvivorsNamed fact
        ? (HubNames.Survivors, new SurvivorsFrame { Lobby = told.LobbyId, Epoch = told.Epoch, Sequence = told.Sequence, Leaver = fact.Leaver, Seats = fact.Seats })
        : null;
}
