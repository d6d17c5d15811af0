using System.Text.Json;

namespace Trivia.Fleet.Crews;

/// <summary>
/// What a parent and the process of a crew say to each other: one line each, a word and what belongs to it in JSON. The
/// parent's words are answered by the same word once they are carried out.
/// </summary>
internal static class CrewLines
{
    public const string Gather = "gather";
    public const string Dismiss = "dismiss";
    public const string Released = "released";
    public const string End = "end";
    public const string Tokens = "tokens";

    /// <summary>From the child: how far it has come.</summary>
    public const string Tally = "tally";

    /// <summary>From the child: one entry of its recording.</summary>
    public const string Entry = "entry";

    /// <summary>From the child: it failed, and why.</summary>
    public const string Failed = "failed";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static string Line<T>(string word, T value) => $"{word} {JsonSerializer.Serialize(value, Json)}";

    public static (string Word, string Json) Split(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (line, "") : (line[..space], line[(space + 1)..]);
    }

    /// <exception cref="InvalidDataException">The text is not what the word needs.</exception>
    public static T Read<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Json) ?? throw new InvalidDataException("A line holds null.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"A line cannot be read: {error.Message}", error);
        }
    }
}
