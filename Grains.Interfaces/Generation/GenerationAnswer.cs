using System.Collections.Immutable;
using Trivia.Grains.Rules.Generation;

namespace Trivia.Grains.Interfaces.Generation;

/// <summary>The answer to a request.</summary>
/// <param name="Verdict">What becomes of it.</param>
/// <param name="Job">The job when there is one.</param>
/// <param name="Problems">What is wrong with the order, one sentence each.</param>
[GenerateSerializer, Immutable, Alias("trivia.generation.answer.v1")]
public sealed record GenerationAnswer(
    [property: Id(0)] GenerationVerdict Verdict,
    [property: Id(1)] GenerationJob? Job,
    [property: Id(2)] ImmutableArray<string> Problems);
