using Trivia.Grains.Rules.Chat;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>Someone has said something. Of the moment, with sequence 0; the last lines are in the snapshot.</summary>
[GenerateSerializer, Immutable, Alias("trivia.lobby.chat-said.v1")]
public sealed record LobbyChatSaid : LobbyEvent
{
    /// <summary>What the room sees.</summary>
    [Id(0)]
    public required ChatLine Line { get; init; }
}
