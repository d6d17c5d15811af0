using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Predictions;
using Trivia.Grains.Rules.Predictions;

namespace Trivia.Gateway.Tests.Harness;

/// <summary>A shard that keeps what its royale's script has room for: every seat is alive, and predictions are open.</summary>
internal sealed class ScriptedPredictionShardGrain(Scripts scripts) : Grain, IPredictionShardGrain
{
    private RoyaleScript Script => scripts.Find(this.GetPrimaryKeyString().Split('/')[0])!;

    public Task<ImmutableArray<PredictionOutcome>> Submit(PredictionBatch batch)
    {
        Script.PredictionBatches.Enqueue(batch);
        if (Script.PredictionFaults > 0)
        {
            Script.PredictionFaults--;
            throw new IOException("The store is away.");
        }

        return Task.FromResult(batch.PlayerIds.Select((playerId, index) =>
            Take(playerId, new Prediction(batch.Operations[index], batch.Seats[index], 4))).ToImmutableArray());
    }

    public Task<PredictionView?> Find(string playerId) => Task.FromResult(
        Script.Predictions.TryGetValue(playerId, out var prediction)
            ? new PredictionView(prediction, new Contender(prediction.Seat, $"Seat {prediction.Seat}", 900, 1, 500, OutAtCut: 0))
            : null);

    public Task Forget(string playerId) => throw new NotSupportedException();

    public Task<PredictionCounts> GetCounts() => throw new NotSupportedException();

    private PredictionOutcome Take(string playerId, Prediction asked)
    {
        Prediction? standing = Script.Predictions.TryGetValue(playerId, out var known) ? known : null;
        var verdict = PredictionRule.Decide(standing, asked, isOpen: true, seatIsAlive: true);
        return new PredictionOutcome(verdict, verdict == PredictionVerdict.Stored ? Script.Predictions[playerId] = asked : standing);
    }
}

/// <summary>A board that shows what its royale's script says.</summary>
internal sealed class ScriptedPredictionBoardGrain(Scripts scripts) : Grain, IPredictionBoardGrain
{
    public Task<PredictionBoard> Get()
    {
        var script = scripts.Find(this.GetPrimaryKeyString())!;
        script.BoardsAsked++;
        return Task.FromResult(script.Board);
    }

    public Task<PredictionTotals> Settle(int winner, int capacity) => throw new NotSupportedException();
}
