namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>A seat's secret card of a round.</summary>
/// <param name="Seat">Whose it is.</param>
/// <param name="IsSaboteur">Whether the seat is the saboteur's.</param>
/// <param name="Mark">The marked option; on every other card one that means nothing.</param>
[GenerateSerializer, Immutable, Alias("trivia.lobby.card.v1")]
public sealed record LobbyCard(
    [property: Id(0)] int Seat,
    [property: Id(1)] bool IsSaboteur,
    [property: Id(2)] int Mark);
