namespace Trivia.Grains.LiveOps;

/// <summary>A command that was decided and stored, and whose effect elsewhere is not known to be done.</summary>
[GenerateSerializer, Immutable, Alias("trivia.live-ops.pending.v1")]
internal sealed record PendingCommand
{
    /// <summary>Its id.</summary>
    [Id(0)]
    public required string CommandId { get; init; }

    /// <summary>What, e.g. <c>royale.start</c>.</summary>
    [Id(1)]
    public required string Action { get; init; }

    /// <summary>To what.</summary>
    [Id(2)]
    public required string Subject { get; init; }

    /// <summary>Who.</summary>
    [Id(3)]
    public required string Actor { get; init; }

    /// <summary>Why.</summary>
    [Id(4)]
    public required string Reason { get; init; }

    /// <summary>State before.</summary>
    [Id(5)]
    public required string Before { get; init; }

    /// <summary>The event to make, when the command schedules one.</summary>
    [Id(6)]
    public EventDraft? Draft { get; init; }
}
