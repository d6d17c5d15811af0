using Trivia.Grains.Interfaces.Questions;

namespace Trivia.Ops.Packs;

/// <summary>Finds and reads packs.</summary>
internal static class PackFiles
{
    /// <summary>Largest file: what the server takes, with room for the entities and names of other formats.</summary>
    public const int BytesMax = 32 * 1024 * 1024;

    /// <summary>The files that are meant: those named, and every <c>*.jsonl</c> of a folder, by name.</summary>
    /// <param name="paths">Files and folders.</param>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths) =>
        [.. paths.SelectMany<string, string>(path => Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.jsonl").Order(StringComparer.Ordinal)
            : [path])];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">Its format.</param>
    /// <param name="topic">The topic for all questions of a format that has categories; null for one a category.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<PackContents> Read(string path, PackFormat format, string? topic, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(path);
        try
        {
            await using var file = File.OpenRead(path);
            if (file.Length > BytesMax)
            {
                return Unread(name, $"The file has {file.Length:N0} bytes; the most is {BytesMax:N0}. Split it.");
            }

            if (format == PackFormat.Trivia)
            {
                return await TriviaFile.Read(name, file, cancellationToken);
            }

            var bytes = new byte[file.Length];
            await file.ReadExactlyAsync(bytes, cancellationToken);
            var pack = OpenTdbFile.Read(name, bytes, topic);
            return pack.Entries.Count > ITopicCatalogGrain.ImportMax
                ? Unread(name, $"The file has {pack.Entries.Count:N0} questions; a pack holds at most {ITopicCatalogGrain.ImportMax:N0}. Split it.")
                : pack;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unread(name, $"The file cannot be read: {exception.Message}");
        }
    }

    private static PackContents Unread(string name, string why) => new(name, [], [new PackNote("", "form", why, IsError: true)]);
}
