using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics.Crowd;

namespace Trivia.Gateway.Lobbies.Mechanics.Crowd;

/// <summary>Tells the histogram of hovers.</summary>
internal sealed class CrowdWire : IMechanicWire
{
    /// <inheritdoc/>
    public (string Name, object Frame)? TryMap(LobbyCounted counted) => counted.Mechanic == CrowdMechanic.Key
        ? (HubNames.Crowd, new CrowdFrame { Lobby = counted.LobbyId, Epoch = counted.Epoch, Sequence = counted.Sequence, Round = counted.Round, Hovers = counted.Counts })
        : null;
}
