namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A public key that receipts are signed with, as a JSON Web Key (RFC 7517).</summary>
public sealed record ReceiptKeyItem
{
    /// <summary>Its id: the key's own hash (RFC 7638).</summary>
    public required string Kid { get; init; }

    /// <summary>Kind of key: <c>EC</c>.</summary>
    public required string Kty { get; init; }

    /// <summary>The curve: <c>P-256</c>.</summary>
    public required string Crv { get; init; }

    /// <summary>The algorithm: <c>ES256</c>.</summary>
    public required string Alg { get; init; }

    /// <summary>What it is for: <c>sig</c>.</summary>
    public required string Use { get; init; }

    /// <summary>The point, base64url.</summary>
    public required string X { get; init; }

    /// <summary>The point, base64url.</summary>
    public required string Y { get; init; }
}
