using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics.Poll;

namespace Trivia.Gateway.Lobbies.Mechanics.Poll;

/// <summary>Tells a poll as it stands.</summary>
internal sealed class PollWire : IMechanicWire
{
    /// <inheritdoc/>
    public (string Name, object Frame)? TryMap(LobbyMechanicTold told) => told.Fact is PollShown fact
        ? (HubNames.Poll, new PollFrame
        {
            Lobby = told.LobbyId, Epoch = told.Epoch, Sequence = told.Sequence,
            Poll = fact.Poll, Text = fact.Text, Options = fact.Options, Votes = fact.Votes, LeftMs = fact.LeftMs,
        })
        : null;
}
