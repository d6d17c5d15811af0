using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>Fact: a game is over.</summary>
[GenerateSerializer, Immutable, Alias("trivia.lobby.finished.v1")]
public sealed record LobbyFinished : LobbyEvent
{
    /// <summary>The game, as results and reels are found by it.</summary>
    [Id(0)]
    public required string GameId { get; init; }

    /// <summary>Whether it counts for anyone's numbers.</summary>
    [Id(1)]
    public bool Rated { get; init; }

    /// <summary>Everyone who played, best first.</summary>
    [Id(2)]
    public required ImmutableArray<GameSeat> Standings { get; init; }
}
