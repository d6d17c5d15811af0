namespace Trivia.Grains.Interfaces.LiveOps;

/// <summary>One change: who, when, what, why, before and after.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="Action">What, e.g. <c>royale.start</c>.</param>
/// <param name="Subject">To what.</param>
/// <param name="Reason">Why.</param>
/// <param name="Before">State before.</param>
/// <param name="After">State after, or the refusal.</param>
/// <param name="CommandId">The command.</param>
[GenerateSerializer, Immutable, Alias("trivia.live-ops.audit-entry.v1")]
public sealed record AuditEntry(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] string Actor,
    [property: Id(2)] string Action,
    [property: Id(3)] string Subject,
    [property: Id(4)] string Reason,
    [property: Id(5)] string Before,
    [property: Id(6)] string After,
    [property: Id(7)] string CommandId);
