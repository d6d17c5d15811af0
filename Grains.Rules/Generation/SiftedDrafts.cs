using System.Collections.Immutable;

namespace Trivia.Grains.Rules.Generation;

/// <summary>Drafts after the rules have been held against them.</summary>
/// <param name="Good">Those that may go on.</param>
/// <param name="Rejected">The others, with the reason of each.</param>
public sealed record SiftedDrafts(ImmutableArray<DraftQuestion> Good, ImmutableArray<DraftRejection> Rejected);
