using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;

namespace Trivia.Gateway.Lobbies;

/// <summary>What is said in the room, and who had to leave for it.</summary>
internal sealed partial class LobbyRoom
{
    /// <summary>Whether a player had to leave, and does not come in again.</summary>
    public bool IsBarred(string playerId)
    {
        lock (gate)
        {
            return state.Barred.Contains(playerId);
        }
    }

    private void Hear(LobbyChatSaid said)
    {
        if (state.With(said.Line) is { } next)
        {
            state = next;
            Broadcast(services.Encoder.Encode(HubNames.Chat, LobbyWire.Of(state, said.Line, clock.Now)));
        }
    }

    /// <summary>Shows a player the door: every connection of the player here.</summary>
    private void ThrowOut(string playerId)
    {
        foreach (var connection in members.Keys.Where(connection => connection.Identity.PlayerId == playerId).ToList())
        {
            connection.Send(services.Encoder.Encode(
                HubNames.LobbyOut, new LobbyOutFrame { Lobby = LobbyId, Epoch = 0, Sequence = 0, Code = RefusalCodes.Barred }));
            Leave(connection);
        }
    }
}
