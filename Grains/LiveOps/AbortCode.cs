namespace Trivia.Grains.LiveOps;

/// <summary>The code that confirms an abort.</summary>
/// <param name="RoyaleId">The event.</param>
/// <param name="Code">The code.</param>
/// <param name="Expires">When it stops counting.</param>
[GenerateSerializer, Immutable, Alias("trivia.live-ops.abort-code.v1")]
internal sealed record AbortCode(
    [property: Id(0)] string RoyaleId,
    [property: Id(1)] string Code,
    [property: Id(2)] DateTimeOffset Expires);
