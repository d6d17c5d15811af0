namespace Trivia.Fleet.Lobbies;

/// <summary>An event of which only its name and place matter here.</summary>
/// <param name="Name">Name of its frame.</param>
internal sealed record LobbyFact(string Name);
