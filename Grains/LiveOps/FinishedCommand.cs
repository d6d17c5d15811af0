using Trivia.Grains.Interfaces.LiveOps;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Grains.LiveOps;

/// <summary>A command and its outcome, for repeats.</summary>
/// <param name="CommandId">Its id.</param>
/// <param name="Action">What it did.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Void">The outcome of a void, in its own form.</param>
[GenerateSerializer, Immutable, Alias("trivia.live-ops.finished.v1")]
internal sealed record FinishedCommand(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Action,
    [property: Id(2)] OpsOutcome Outcome,
    [property: Id(3)] VoidOutcome? Void = null);
