namespace Trivia.Grains.Interfaces.LiveOps;

/// <summary>What became of a command.</summary>
/// <param name="Code">The verdict.</param>
/// <param name="RoyaleId">The event, where there is one.</param>
/// <param name="Message">What to know or to do, in a sentence.</param>
/// <param name="Confirmation">The code that confirms an abort, from its first step.</param>
[GenerateSerializer, Immutable, Alias("trivia.live-ops.outcome.v1")]
public sealed record OpsOutcome(
    [property: Id(0)] OpsCode Code,
    [property: Id(1)] string? RoyaleId,
    [property: Id(2)] string Message,
    [property: Id(3)] string? Confirmation = null);
