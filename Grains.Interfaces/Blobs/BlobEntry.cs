namespace Trivia.Grains.Interfaces.Blobs;

/// <summary>A blob in a list.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="CreatedAt">When it was stored.</param>
public sealed record BlobEntry(BlobName Name, long Bytes, DateTimeOffset CreatedAt);
