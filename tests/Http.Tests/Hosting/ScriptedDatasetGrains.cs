using Trivia.Grains.Interfaces.Datasets;
using Trivia.Grains.Rules.Datasets;

namespace Trivia.Http.Tests.Hosting;

/// <summary>The script's catalogue.</summary>
public sealed class ScriptedDatasetGrain(ScriptedCluster script) : Grain, IDatasetGrain
{
    public Task<DatasetStatus> GetStatus() => Task.FromResult(new DatasetStatus(script.Datasets, 0, DatasetStep.Choose, null));

    public Task<DatasetStatus> Start() => Task.FromResult(new DatasetStatus(script.Datasets, script.Datasets.Length + 1, DatasetStep.Choose, null));

    public Task<DatasetStatus> Advance() => throw new NotSupportedException();

    public Task Begin() => throw new NotSupportedException();
}

/// <summary>The script's parts.</summary>
public sealed class ScriptedDatasetShelfGrain(ScriptedCluster script) : Grain, IDatasetShelfGrain
{
    public Task<byte[]?> GetPart(int version, int part) => Task.FromResult(script.Parts.GetValueOrDefault((version, part)));
}
