namespace Trivia.Grains.Interfaces.LiveOps;

/// <summary>Who wants something done, and why.</summary>
/// <param name="CommandId">Chosen by the caller, 8–64 characters; a repeat returns the first outcome.</param>
/// <param name="Actor">Who, as the sign-in says.</param>
/// <param name="Reason">Why, at most 280 characters; may be empty.</param>
[GenerateSerializer, Immutable, Alias("trivia.live-ops.command.v1")]
public sealed record OpsCommand(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Actor,
    [property: Id(2)] string Reason);
