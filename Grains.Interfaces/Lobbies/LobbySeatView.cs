namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>A seat as everyone may see it.</summary>
/// <param name="Seat">Its number.</param>
/// <param name="PlayerId">The player.</param>
/// <param name="Name">Display name.</param>
/// <param name="House">Whether the house plays it.</param>
/// <param name="Left">Whether the player has left.</param>
/// <param name="Score">Points.</param>
/// <param name="Correct">Right answers.</param>
/// <param name="Streak">Consecutive right answers.</param>
[GenerateSerializer, Immutable, Alias("trivia.lobby.seat-view.v1")]
public sealed record LobbySeatView(
    [property: Id(0)] int Seat,
    [property: Id(1)] string PlayerId,
    [property: Id(2)] string Name,
    [property: Id(3)] bool House,
    [property: Id(4)] bool Left,
    [property: Id(5)] int Score,
    [property: Id(6)] int Correct,
    [property: Id(7)] int Streak)
{
    /// <summary>The picture that the player had chosen when the seat was taken; null for none.</summary>
    [Id(8)]
    public string? Avatar { get; init; }
}
