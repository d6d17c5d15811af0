using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Predictions;

namespace Trivia.Http.Tests.Hosting;

public sealed class ScriptedPredictionShardGrain(ScriptedCluster script) : Grain, IPredictionShardGrain
{
    public Task<PredictionView?> Find(string playerId) => Task.FromResult(script.Predictions.GetValueOrDefault(playerId));

    public Task<ImmutableArray<PredictionOutcome>> Submit(PredictionBatch batch) => throw new NotSupportedException();

    public Task Forget(string playerId) => throw new NotSupportedException();

    public Task<PredictionCounts> GetCounts() => throw new NotSupportedException();
}
