using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>A player's part in a finished game.</summary>
/// <param name="Seat">Number of the seat, by which <see cref="GameQuestion"/> lists answers.</param>
/// <param name="PlayerId">The player.</param>
/// <param name="Name">Display name.</param>
/// <param name="Rank">One-based place; equal scores share the better one.</param>
/// <param name="Score">Points.</param>
/// <param name="Correct">Right answers.</param>
/// <param name="Answered">Answers.</param>
/// <param name="BestStreak">The longest run of right answers.</param>
/// <param name="Fastest">Rounds in which the answer was the fastest right one.</param>
/// <param name="Completed">Whether the player stayed to the end, which earns the completion bonus.</param>
/// <param name="House">Whether the house played.</param>
/// <param name="AddressHash">Keyed hash of the network address.</param>
/// <param name="Synthetic">Whether a load tester played.</param>
/// <param name="Survivor">Whether the player earned a survivor badge.</param>
[GenerateSerializer, Immutable, Alias("trivia.lobby.game-seat.v1")]
public sealed record GameSeat(
    [property: Id(0)] int Seat,
    [property: Id(1)] string PlayerId,
    [property: Id(2)] string Name,
    [property: Id(3)] int Rank,
    [property: Id(4)] int Score,
    [property: Id(5)] int Correct,
    [property: Id(6)] int Answered,
    [property: Id(7)] int BestStreak,
    [property: Id(8)] int Fastest,
    [property: Id(9)] bool Completed,
    [property: Id(10)] bool House,
    [property: Id(11)] long AddressHash,
    [property: Id(12)] bool Synthetic,
    [property: Id(13)] bool Survivor)
{
    /// <summary>What the player did with mechanics, see <see cref="Rules.Players.Feats"/>.</summary>
    [Id(14)]
    public ImmutableArray<string> Feats { get; init; } = [];

    /// <summary>The picture that the player chose, one of <see cref="Rules.Players.Avatars"/>; null for none.</summary>
    [Id(15)]
    public string? Avatar { get; init; }
}
