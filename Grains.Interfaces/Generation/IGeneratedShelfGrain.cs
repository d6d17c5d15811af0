using System.Collections.Immutable;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Interfaces.Generation;

/// <summary>What was generated for a topic, and what drafts of it are compared with. Key: the topic's slug.</summary>
[GrainInterfaceType("trivia.generated-shelf"), Alias("trivia.generated-shelf")]
public interface IGeneratedShelfGrain : IGrainWithStringKey
{
    /// <summary>Holds drafts against the rules, each also against the topic's questions and the drafts before it.</summary>
    [ResponseTimeout("00:01:00"), Alias("sift")]
    Task<SiftedDrafts> Sift(string jobId, GenerationOrder order, ImmutableArray<DraftQuestion> drafts);

    /// <summary>Puts accepted drafts into the bank. The same again changes nothing.</summary>
    [ResponseTimeout("00:01:00"), Alias("put")]
    Task Put(string jobId, GenerationOrder order, ImmutableArray<DraftQuestion> drafts);

    /// <summary>Ids of the questions that a requester had generated here and that wait for approval: for that player's own unrated lobbies.</summary>
    [Alias("own")]
    Task<ImmutableArray<string>> ListOwn(string requester);

    /// <summary>Staff approve generated questions, which makes them live, or retire them.</summary>
    /// <param name="questionIds">The questions; those that are not of this shelf are left alone.</param>
    /// <param name="approve">Whether they become live.</param>
    [ResponseTimeout("00:01:00"), Alias("review")]
    Task<ReviewOutcome> Review(ImmutableArray<string> questionIds, bool approve);
}
