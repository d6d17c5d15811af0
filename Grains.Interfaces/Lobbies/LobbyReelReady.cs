namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>Fact: the highlight reel of the last game can be seen.</summary>
[GenerateSerializer, Immutable, Alias("trivia.lobby.reel-ready.v1")]
public sealed record LobbyReelReady : LobbyEvent
{
    /// <summary>The reel.</summary>
    [Id(0)]
    public required LobbyReel Reel { get; init; }
}
