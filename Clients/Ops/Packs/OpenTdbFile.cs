using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Trivia.Grains.Rules.Questions;
using Trivia.Grains.Rules.Questions.Screening;

namespace Trivia.Ops.Packs;

/// <summary>
/// Reads the JSON of Open Trivia DB's API: <c>{"results": [{"category", "type", "difficulty", "question", "correct_answer",
/// "incorrect_answers"}]}</c>, texts with HTML entities. Its questions are CC BY-SA 4.0, which each of them then says.
/// </summary>
internal static class OpenTdbFile
{
    private const string Licence = "CC-BY-SA-4.0";
    private const string Home = "https://opentdb.com";

    /// <summary>Reads a file to its end.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="file">The file.</param>
    /// <param name="topic">The topic for all of them; null for one of each category's name.</param>
    public static PackContents Read(string name, ReadOnlyMemory<byte> file, string? topic)
    {
        var (entries, notes) = (new List<PackEntry>(), new List<PackNote>());
        try
        {
            using var document = JsonDocument.Parse(file);
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("results", out var results) || results.ValueKind != JsonValueKind.Array)
            {
                return new PackContents(name, [], [new PackNote("", "form", "The file has no list “results”.", IsError: true)]);
            }

            var places = OpenTdbPlaces.Of(file.Span);
            foreach (var (index, result) in results.EnumerateArray().Index())
            {
                Read(result, places[index], topic, entries, notes);
            }
        }
        catch (JsonException exception)
        {
            notes.Add(new PackNote(
                string.Create(CultureInfo.InvariantCulture, $"line {exception.LineNumber + 1}"), "form", "This is not JSON from here on.", IsError: true));
        }

        return new PackContents(name, entries, notes);
    }

    private static void Read(JsonElement result, string place, string? topic, List<PackEntry> entries, List<PackNote> notes)
    {
        if (TextOf(result, "type") == "boolean")
        {
            notes.Add(new PackNote(place, "form", "Left out: true or false has two options; a question here has four.", IsError: false));
        }
        else if (TextOf(result, "question") is { } body && TextOf(result, "correct_answer") is { } correct
            && result.TryGetProperty("incorrect_answers", out var wrong) && wrong.ValueKind == JsonValueKind.Array
            && wrong.EnumerateArray().All(answer => answer.ValueKind == JsonValueKind.String))
        {
            entries.Add(new PackEntry(place, QuestionRules.Clean(new QuestionText
            {
                Id = IdOf(body, correct),
                Topic = topic ?? SlugOf(TextOf(result, "category") ?? ""),
                Body = body,
                Correct = correct,
                Distractors = [.. wrong.EnumerateArray().Select(answer => WebUtility.HtmlDecode(answer.GetString()!))],
                Source = Home,
                Licence = Licence,
                Difficulty = TextOf(result, "difficulty") switch { "easy" => 900, "hard" => 1500, _ => 1200 },
            })));
        }
        else
        {
            notes.Add(new PackNote(place, "form", "This is no question: it needs question, correct_answer and incorrect_answers.", IsError: true));
        }
    }

    private static string? TextOf(JsonElement result, string field) =>
        result.ValueKind == JsonValueKind.Object && result.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String
            ? WebUtility.HtmlDecode(value.GetString())
            : null;

    // They come without ids. One made of the text stays the same, so that a second import changes nothing.
    private static string IdOf(string body, string correct) => "otdb-" + Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes($"{Words.Normalise(body)}\n{Words.Normalise(correct)}")))[..16];

    // "Entertainment: Video Games" becomes entertainment-video-games.
    private static string SlugOf(string category) =>
        string.Join('-', Words.Of(category.Replace("&", " and ", StringComparison.Ordinal))) is { Length: > 0 } slug ? slug : "general-knowledge";
}
