namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>The keys that receipts are signed with: a JSON Web Key set (RFC 7517).</summary>
public sealed record ReceiptKeysReply
{
    /// <summary>The keys.</summary>
    public required IReadOnlyList<ReceiptKeyItem> Keys { get; init; }
}
