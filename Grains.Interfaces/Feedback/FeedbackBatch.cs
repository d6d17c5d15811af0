using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Feedback;

/// <summary>What players of one game say of its question, from one gateway to one shard, in the order of arrival.</summary>
/// <param name="GameId">The royale or lobby.</param>
/// <param name="Round">The round.</param>
/// <param name="QuestionVersion">Version of the question that was asked.</param>
/// <param name="Answerers">How many answered it in this round.</param>
/// <param name="Entries">What they say.</param>
[GenerateSerializer, Immutable, Alias("trivia.feedback.batch.v1")]
public sealed record FeedbackBatch(
    [property: Id(0)] string GameId,
    [property: Id(1)] int Round,
    [property: Id(2)] int QuestionVersion,
    [property: Id(3)] int Answerers,
    [property: Id(4)] ImmutableArray<FeedbackEntry> Entries);
