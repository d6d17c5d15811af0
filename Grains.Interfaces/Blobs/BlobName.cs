using System.Diagnostics.CodeAnalysis;

namespace Trivia.Grains.Interfaces.Blobs;

/// <summary>
/// Name of a blob: a folder and a file, such as <c>reels/9f2c….gif</c>. Only lower-case letters, digits, hyphens and dots
/// within, so that it is a name in every store, and no name leads out of one.
/// </summary>
public sealed record BlobName
{
    private const int PartLengthMax = 128;

    /// <summary>Makes a name.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="file">The file in it.</param>
    /// <exception cref="ArgumentException">One of them is none.</exception>
    public BlobName(string folder, string file)
    {
        Folder = IsPart(folder) ? folder : throw new ArgumentException($"“{folder}” is no name of a folder.", nameof(folder));
        File = IsPart(file) ? file : throw new ArgumentException($"“{file}” is no name of a file.", nameof(file));
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The file in it.</summary>
    public string File { get; }

    /// <summary>Reads a name.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="name">The name.</param>
    /// <returns>False when it is none.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out BlobName? name)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var isName = slash > 0 && IsPart(text[..slash]) && IsPart(text[(slash + 1)..]);
        name = isName ? new BlobName(text[..slash], text[(slash + 1)..]) : null;
        return isName;
    }

    /// <summary>Whether a text can be one part of a name.</summary>
    public static bool IsPart(string text) =>
        text.Length is > 0 and <= PartLengthMax
        && char.IsAsciiLetterOrDigit(text[0])
        && !text.EndsWith('.')
        && !text.Contains("..", StringComparison.Ordinal)
        && text.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign is '-' or '.');

    /// <inheritdoc/>
    public override string ToString() => $"{Folder}/{File}";
}
