using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics.Emotes;

namespace Trivia.Gateway.Lobbies.Mechanics.Emotes;

/// <summary>Tells bursts of emotes, and that the room agreed.</summary>
internal sealed class EmotesWire : IMechanicWire
{
    /// <inheritdoc/>
    public (string Name, object Frame)? TryMap(LobbyMechanicTold told) => told.Fact is RoomAgreed fact
        ? (HubNames.Agreed, new AgreedFrame { Lobby = told.LobbyId, Epoch = told.Epoch, Sequence = told.Sequence, Round = fact.Round, Option = fact.Option })
        : null;

    /// <inheritdoc/>
    public (string Name, object Frame)? TryMap(LobbyCounted counted) => counted.Mechanic == EmotesMechanic.Key
        ? (HubNames.Emotes, new EmotesFrame { Lobby = counted.LobbyId, Epoch = counted.Epoch, Sequence = counted.Sequence, Counts = counted.Counts })
        : null;
}
