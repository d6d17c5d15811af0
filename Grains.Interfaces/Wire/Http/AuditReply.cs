namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A page of the audit trail, latest first.</summary>
public sealed record AuditReply
{
    /// <summary>The entries.</summary>
    public required IReadOnlyList<AuditItem> Entries { get; init; }
}
