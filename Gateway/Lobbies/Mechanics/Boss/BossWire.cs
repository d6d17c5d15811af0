using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics.Boss;

namespace Trivia.Gateway.Lobbies.Mechanics.Boss;

/// <summary>Tells of a boss that joins and leaves.</summary>
internal sealed class BossWire : IMechanicWire
{
    /// <inheritdoc/>
    public (string Name, object Frame)? TryMap(LobbyMechanicTold told) => told.Fact switch
    {
        BossJoined fact => (HubNames.Boss, new BossFrame
        {
            Lobby = told.LobbyId, Epoch = told.Epoch, Sequence = told.Sequence,
            Round = fact.Round, Streak = fact.Streak, Sabotage = fact.Sabotage, Taunt = fact.Taunt,
        }),
        BossLeft fact => (HubNames.BossEnd, new BossEndFrame { Lobby = told.LobbyId, Epoch = told.Epoch, Sequence = told.Sequence, Round = fact.Round, Beaten = fact.Beaten }),
        _ => null,
    };
}
