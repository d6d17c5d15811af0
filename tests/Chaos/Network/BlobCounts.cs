namespace Trivia.Chaos.Network;

/// <summary>What went from one silo to the blob store.</summary>
/// <param name="Accepted">Changes of grain states that the store accepted.</param>
/// <param name="Conflicts">Changes that it refused because another version was there.</param>
/// <param name="Refused">Requests that the relay refused.</param>
/// <param name="Lost">Requests that were carried out and whose replies the relay lost.</param>
/// <param name="Malformed">Connections that carried what the relay could not follow.</param>
internal sealed record BlobCounts(int Accepted, int Conflicts, int Refused, int Lost, int Malformed)
{
    /// <summary>Nothing at all.</summary>
    public static BlobCounts None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Two as one.</summary>
    public static BlobCounts operator +(BlobCounts left, BlobCounts right) => new(
        left.Accepted + right.Accepted,
        left.Conflicts + right.Conflicts,
        left.Refused + right.Refused,
        left.Lost + right.Lost,
        left.Malformed + right.Malformed);

    /// <summary>What came in between.</summary>
    public static BlobCounts operator -(BlobCounts later, BlobCounts earlier) => new(
        later.Accepted - earlier.Accepted,
        later.Conflicts - earlier.Conflicts,
        later.Refused - earlier.Refused,
        later.Lost - earlier.Lost,
        later.Malformed - earlier.Malformed);
}
