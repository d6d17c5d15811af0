using Orleans.Concurrency;

namespace Trivia.Grains.Interfaces.Predictions;

/// <summary>Adds a royale's predictions up. Key: the event id. Keeps nothing: the shards have the predictions.</summary>
[GrainInterfaceType("trivia.prediction-board"), Alias("trivia.prediction-board")]
public interface IPredictionBoardGrain : IGrainWithStringKey
{
    /// <summary>The board, made anew every few seconds at most, and whenever scores have changed or seats have left.</summary>
    [AlwaysInterleave, Alias("get")]
    Task<PredictionBoard> Get();

    /// <summary>Counts who was right, from the shards as they are.</summary>
    /// <param name="winner">Running number of the winner's seat; −1 for nobody.</param>
    /// <param name="capacity">Seats of the event in all.</param>
    [AlwaysInterleave, Alias("settle")]
    Task<PredictionTotals> Settle(int winner, int capacity);
}
