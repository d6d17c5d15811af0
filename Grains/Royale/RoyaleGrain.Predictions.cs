using Trivia.Grains.Interfaces.Predictions;

namespace Trivia.Grains.Royale;

/// <summary>What the show tells of the spectators' predictions. It asks for them and never depends on the reply.</summary>
internal sealed partial class RoyaleGrain
{
    private PredictionBoard board = PredictionBoard.Empty;

    private IPredictionBoardGrain Board => GrainFactory.GetGrain<IPredictionBoardGrain>(id);

    /// <summary>Asks for the board that the next reveal shows. What has not come by then is shown with the one after it.</summary>
    private void AskForBoard()
    {
        if (Progress.Cuts > 0 || book.Spectators() > 0)
        {
            _ = TakeBoard();
        }
    }

    private async Task TakeBoard()
    {
        try
        {
            board = await Board.Get();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            logger.BoardMissing(exception, id);
        }
    }

    /// <summary>Counts who was right; null when that takes too long.</summary>
    private async Task<PredictionTotals?> SettlePredictions(int winner)
    {
        try
        {
            return await Board.Settle(winner, Settings.Capacity).WaitAsync(options.Value.PredictionsPatience, time);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            logger.PredictionsNotCounted(exception, id);
            return null;
        }
    }
}
