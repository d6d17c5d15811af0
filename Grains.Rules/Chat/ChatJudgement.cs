using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Chat;

/// <summary>A moderator's judgement of a remark.</summary>
/// <param name="Verdict">What becomes of it.</param>
/// <param name="Text">The text that may be shown: cleaned, and masked where it has to be.</param>
/// <param name="Reasons">What was found, in the moderator's words; for staff, never for players.</param>
[GenerateSerializer, Immutable, Alias("trivia.chat.judgement.v1")]
public sealed record ChatJudgement(
    [property: Id(0)] ChatVerdict Verdict,
    [property: Id(1)] string Text,
    [property: Id(2)] ImmutableArray<string> Reasons);
