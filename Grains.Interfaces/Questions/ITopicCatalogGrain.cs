using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Trivia.Grains.Interfaces.Questions;

/// <summary>The list of topics, and the way packs come in. Key: <see cref="Key"/>.</summary>
[GrainInterfaceType("trivia.topic-catalog"), Alias("trivia.topic-catalog")]
public interface ITopicCatalogGrain : IGrainWithStringKey
{
    /// <summary>The one key.</summary>
    const string Key = "topics";

    /// <summary>Most questions of one import.</summary>
    const int ImportMax = 5_000;

    /// <summary>Most topics.</summary>
    const int TopicsMax = 5_000;

    /// <summary>Checks and stores questions, and lists their topics. The same import again changes nothing.</summary>
    /// <param name="topics">Descriptions of topics; one that is not described gets its slug for a name.</param>
    /// <param name="questions">At most <see cref="ImportMax"/>.</param>
    /// <param name="synthetic">Whether the topics are for load tests only.</param>
    [ResponseTimeout("00:01:00"), Alias("import")]
    Task<ImportOutcome> Import(
        ImmutableArray<TopicInfo> topics, ImmutableArray<Question> questions, bool synthetic);

    /// <summary>Says what stands against an import, and stores nothing.</summary>
    /// <param name="topics">As for <see cref="Import"/>.</param>
    /// <param name="questions">At most <see cref="ImportMax"/>.</param>
    /// <param name="synthetic">Whether the topics are for load tests only.</param>
    /// <returns>Nothing imported; no problems when the same import would succeed now.</returns>
    [AlwaysInterleave, ResponseTimeout("00:01:00"), Alias("check")]
    Task<ImportOutcome> Check(
        ImmutableArray<TopicInfo> topics, ImmutableArray<Question> questions, bool synthetic);

    /// <summary>All topics, by slug.</summary>
    [AlwaysInterleave, Alias("list")]
    Task<ImmutableArray<TopicInfo>> List();

    /// <summary>Whether a pack of this name has been loaded whole.</summary>
    [AlwaysInterleave, Alias("has-pack")]
    Task<bool> HasPack(string pack);

    /// <summary>Remembers that a pack has been loaded whole.</summary>
    [Alias("pack-loaded")]
    Task PackLoaded(string pack);
}
