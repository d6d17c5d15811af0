using System.Text.Json;
using System.Text.Json.Serialization;

namespace Trivia.Fleet.Oracle;

/// <summary>Recordings as JSON Lines: one entry a line, in any order.</summary>
internal static class RecordingFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        AllowOutOfOrderMetadataProperties = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>One entry as a line.</summary>
    public static string ToLine(Entry entry) => JsonSerializer.Serialize(entry, Json);

    /// <summary>An entry from its line.</summary>
    /// <exception cref="InvalidDataException">The line is not an entry.</exception>
    public static Entry FromLine(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Entry>(line, Json) ?? throw new InvalidDataException("A line holds null.");
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            throw new InvalidDataException($"A line is not an entry of a recording: {error.Message}", error);
        }
    }

    /// <summary>Writes a recording.</summary>
    public static async Task Save(string path, IEnumerable<Entry> entries, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(path);
        foreach (var entry in entries)
        {
            await writer.WriteLineAsync(ToLine(entry).AsMemory(), cancellationToken);
        }
    }

    /// <summary>Reads a recording.</summary>
    /// <exception cref="InvalidDataException">A line is not an entry.</exception>
    public static async Task<IReadOnlyList<Entry>> Load(string path, CancellationToken cancellationToken)
    {
        var entries = new List<Entry>();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            number++;
            try
            {
                if (line.Length > 0)
                {
                    entries.Add(FromLine(line));
                }
            }
            catch (InvalidDataException error)
            {
                throw new InvalidDataException($"{path}, line {number}: {error.Message}", error);
            }
        }

        return entries;
    }
}
