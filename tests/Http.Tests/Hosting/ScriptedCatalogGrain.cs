using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Questions;

namespace Trivia.Http.Tests.Hosting;

public sealed class ScriptedCatalogGrain(ScriptedCluster script) : Grain, ITopicCatalogGrain
{
    public Task<ImportOutcome> Import(ImmutableArray<TopicInfo> topics, ImmutableArray<Question> questions, bool synthetic)
    {
        script.Imports.Enqueue((questions, synthetic));
        return Task.FromResult(script.OnImport(questions));
    }

    public Task<ImportOutcome> Check(ImmutableArray<TopicInfo> topics, ImmutableArray<Question> questions, bool synthetic) =>
        Task.FromResult(script.OnImport(questions) with { Imported = 0 });

    public Task<ImmutableArray<TopicInfo>> List() => Task.FromResult(script.Topics);

    public Task<bool> HasPack(string pack) => throw new NotSupportedException();

    public Task PackLoaded(string pack) => throw new NotSupportedException();
}
