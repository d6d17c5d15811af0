namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>The keys that receipts are signed with.</summary>
public sealed record ReceiptKeysReply
{
    /// <summary>One for each key, as JSON Web Keys (RFC 7517).</summary>
    public required IReadOnlyList<ReceiptKeyItem> Signers { get; init; }
}
