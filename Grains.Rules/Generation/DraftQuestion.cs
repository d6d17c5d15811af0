using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Generation;

/// <summary>A question as a model wrote it.</summary>
/// <param name="Number">Its number within the job, from 1: no two drafts of a job share one.</param>
/// <param name="Body">The question.</param>
/// <param name="Correct">The option that the model takes for right.</param>
/// <param name="Distractors">The others.</param>
/// <param name="Explanation">Why; null for nothing.</param>
/// <param name="Origin">Model, its version and the hash of the prompt; see <see cref="DraftOrigin"/>.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.draft-question.v1")]
public sealed record DraftQuestion(
    [property: Id(0)] int Number,
    [property: Id(1)] string Body,
    [property: Id(2)] string Correct,
    [property: Id(3)] ImmutableArray<string> Distractors,
    [property: Id(4)] string? Explanation,
    [property: Id(5)] string Origin);
