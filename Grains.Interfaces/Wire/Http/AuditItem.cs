namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>One change: who, when, what, why, before and after.</summary>
public sealed record AuditItem
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    public required string Actor { get; init; }

    /// <summary>What, e.g. <c>royale.start</c>.</summary>
    public required string Action { get; init; }

    /// <summary>To what.</summary>
    public required string Subject { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>State before.</summary>
    public required string Before { get; init; }

    /// <summary>State after, or the refusal.</summary>
    public required string After { get; init; }

    /// <summary>The command.</summary>
    public required string CommandId { get; init; }
}
