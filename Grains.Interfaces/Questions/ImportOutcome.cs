using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Questions;

/// <summary>What became of an import: all of it, or nothing and why.</summary>
/// <param name="Imported">Questions stored.</param>
/// <param name="Problems">What is wrong, one sentence each, at most 100; when there is any, nothing was stored.</param>
[GenerateSerializer, Immutable, Alias("trivia.questions.import-outcome.v1")]
public sealed record ImportOutcome([property: Id(0)] int Imported, [property: Id(1)] ImmutableArray<string> Problems);
