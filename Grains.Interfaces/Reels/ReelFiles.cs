using Trivia.Grains.Interfaces.Blobs;

namespace Trivia.Grains.Interfaces.Reels;

/// <summary>Where reels lie: named by the hash of their picture, which therefore never changes under its name.</summary>
public static class ReelFiles
{
    /// <summary>The folder of all reels.</summary>
    public const string Folder = "reels";

    /// <summary>Digits of a hash.</summary>
    public const int HashLength = 64;

    /// <summary>Whether a text can be a hash at all, so that nothing else is looked for.</summary>
    public static bool IsHash(string text) =>
        text.Length == HashLength && text.All(sign => char.IsAsciiDigit(sign) || sign is >= 'a' and <= 'f');

    /// <summary>The picture.</summary>
    public static BlobName Picture(string hash) => new(Folder, $"{hash}.gif");

    /// <summary>What goes with it.</summary>
    public static BlobName Card(string hash) => new(Folder, $"{hash}.json");
}
