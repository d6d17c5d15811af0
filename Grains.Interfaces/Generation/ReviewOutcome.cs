using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Generation;

/// <summary>What a review changed.</summary>
/// <param name="Changed">The questions that are approved or retired now.</param>
/// <param name="Problems">Why none is, one sentence each.</param>
[GenerateSerializer, Immutable, Alias("trivia.generation.review-outcome.v1")]
public sealed record ReviewOutcome([property: Id(0)] ImmutableArray<string> Changed, [property: Id(1)] ImmutableArray<string> Problems);
