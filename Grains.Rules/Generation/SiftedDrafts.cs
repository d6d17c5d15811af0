using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Generation;

/// <summary>Drafts after the rules have been held against them.</summary>
/// <param name="Good">Those that may go on.</param>
/// <param name="Rejected">The others, with the reason of each.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.sifted-drafts.v1")]
public sealed record SiftedDrafts(
    [property: Id(0)] ImmutableArray<DraftQuestion> Good,
    [property: Id(1)] ImmutableArray<DraftRejection> Rejected);
