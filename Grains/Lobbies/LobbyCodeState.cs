namespace Trivia.Grains.Lobbies;

/// <summary>Where a code leads.</summary>
[GenerateSerializer, Alias("trivia.lobbies.code.v1")]
internal sealed record LobbyCodeState
{
    [Id(0)]
    public string? LobbyId { get; init; }
}
