namespace Trivia.Fleet.Lobbies;

/// <summary>What a player calls.</summary>
internal enum LobbyCallKind
{
    Enter,
    Host,
    Answer,
    Act,
}
