using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Predictions;

/// <summary>What everyone may see of a royale's predictions.</summary>
/// <param name="Total">Predictions in all, those of seats that are out included.</param>
/// <param name="Favourites">The seats alive that are predicted most, most first.</param>
/// <param name="Leaders">The seats alive with the highest scores, best first.</param>
[GenerateSerializer, Immutable, Alias("trivia.predictions.board.v1")]
public sealed record PredictionBoard(
    [property: Id(0)] int Total,
    [property: Id(1)] ImmutableArray<BoardRow> Favourites,
    [property: Id(2)] ImmutableArray<BoardRow> Leaders)
{
    /// <summary>The most favourites that a board shows.</summary>
    public const int FavouritesMax = 5;

    /// <summary>The most leaders that a board shows.</summary>
    public const int LeadersMax = 12;

    /// <summary>Nobody has predicted.</summary>
    public static PredictionBoard Empty { get; } = new(0, [], []);
}
