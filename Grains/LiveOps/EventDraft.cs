using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Grains.LiveOps;

/// <summary>An event that was found sound and is being made: everything that carrying it out again must not choose anew.</summary>
/// <param name="RoyaleId">Its id.</param>
/// <param name="Spec">What staff want.</param>
/// <param name="Shares">How many questions each topic gives, by slug.</param>
/// <param name="Seed">Orders questions and topics. Secret: with the packs at hand it would tell the deck.</param>
[GenerateSerializer, Immutable, Alias("trivia.live-ops.draft.v1")]
internal sealed record EventDraft(
    [property: Id(0)] string RoyaleId,
    [property: Id(1)] RoyaleSpec Spec,
    [property: Id(2)] ImmutableDictionary<string, int> Shares,
    [property: Id(3)] long Seed);
