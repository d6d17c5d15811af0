namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>A lobby that was made or found.</summary>
/// <param name="Verdict">What was decided.</param>
/// <param name="LobbyId">The lobby; null when there is none.</param>
/// <param name="JoinCode">The code of a private one.</param>
[GenerateSerializer, Immutable, Alias("trivia.lobby.made.v1")]
public sealed record LobbyMade(
    [property: Id(0)] LobbyVerdict Verdict,
    [property: Id(1)] string? LobbyId = null,
    [property: Id(2)] string? JoinCode = null);
