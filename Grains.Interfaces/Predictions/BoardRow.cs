namespace Trivia.Grains.Interfaces.Predictions;

/// <summary>A seat alive and how many take it for the winner.</summary>
/// <param name="Seat">Its running number.</param>
/// <param name="Name">Display name.</param>
/// <param name="Score">Points of all closed rounds.</param>
/// <param name="Predictions">Spectators who predict it.</param>
[GenerateSerializer, Immutable, Alias("trivia.predictions.board-row.v1")]
public sealed record BoardRow(
    [property: Id(0)] int Seat,
    [property: Id(1)] string Name,
    [property: Id(2)] int Score,
    [property: Id(3)] int Predictions);
