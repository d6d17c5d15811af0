using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Trivia.Grains.Interfaces.Questions;

/// <summary>A topic's index of live questions. Key: the slug.</summary>
[GrainInterfaceType("trivia.topic"), Alias("trivia.topic")]
public interface ITopicGrain : IGrainWithStringKey
{
    /// <summary>Most questions of one topic.</summary>
    const int QuestionsMax = 20_000;

    /// <summary>Describes the topic and adds questions to its index; those it has are updated.</summary>
    /// <exception cref="InvalidOperationException">The topic would hold more than <see cref="QuestionsMax"/>.</exception>
    [Alias("index")]
    Task Index(TopicInfo info, IReadOnlyList<TopicEntry> entries);

    /// <summary>Takes questions that are no longer live out of the index; those it does not have are ignored.</summary>
    [Alias("withdraw")]
    Task Withdraw(IReadOnlyList<string> questionIds);

    /// <summary>
    /// Takes a question out because of flags, unless the topic has lost as many as it may today; see
    /// <see cref="Rules.Feedback.FlagRule.AllowedADay"/>. Safe to repeat.
    /// </summary>
    /// <returns>Whether it is out.</returns>
    [Alias("take-down")]
    Task<bool> TakeDown(string questionId);

    /// <summary>Sets a live question's quality, by which draws order it; one that is not in the index is left alone.</summary>
    /// <param name="questionId">The question.</param>
    /// <param name="quality">Quality score, 0–1.</param>
    [Alias("rate")]
    Task Rate(string questionId, double quality);

    /// <summary>The index: questions in play, or those that were taken out; in no order.</summary>
    [Alias("list")]
    Task<ImmutableArray<TopicEntry>> List(bool isLive);

    /// <summary>Ids of all live questions, in no order.</summary>
    [Alias("ids")]
    Task<ImmutableArray<string>> ListIds();

    /// <summary>What the topic is, and how many live questions it holds.</summary>
    [Alias("info")]
    Task<TopicInfo?> GetInfo();

    /// <summary>
    /// Reserves fresh questions: none drawn in the last 30 days while enough others exist, best quality first, equals in
    /// an order given by the seed. The same reservation again returns the same questions.
    /// </summary>
    /// <param name="request">What is wanted.</param>
    /// <returns>At most <see cref="DrawRequest.Count"/> ids; fewer when the topic does not hold so many.</returns>
    [Alias("draw")]
    Task<IReadOnlyList<string>> Draw(DrawRequest request);

    /// <summary>Questions for a lobby, by what its players have met. Reserves nothing, and takes nothing from what events may draw.</summary>
    /// <param name="request">What is wanted.</param>
    [AlwaysInterleave, Alias("pick")]
    Task<TopicPick> Pick(PickRequest request);

    /// <summary>How many questions a draw could return now.</summary>
    /// <param name="request">What is wanted; the count is ignored.</param>
    [Alias("available")]
    Task<int> CountAvailable(DrawRequest request);
}
