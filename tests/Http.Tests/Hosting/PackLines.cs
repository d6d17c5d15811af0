using System.Text.Json;

namespace Trivia.Http.Tests.Hosting;

/// <summary>Lines of packs.</summary>
public static class PackLines
{
    /// <summary>A question that may be asked.</summary>
    public static string Sound(int number) =>
        $$"""{"id":"geo-{{number}}","topic":"geography","body":"Question {{number}}?","correct":"Nile","distractors":["Tigris","Congo","Niger"]}""";

    /// <summary>A sound question with one field changed; null takes it out.</summary>
    public static string With(string field, object? value)
    {
        var line = JsonSerializer.Deserialize<Dictionary<string, object?>>(Sound(1))!;
        line[field] = value;
        if (value is null)
        {
            line.Remove(field);
        }

        return JsonSerializer.Serialize(line);
    }

    /// <summary>A body of a request.</summary>
    public static HttpContent Body(params string[] lines) => new StringContent(string.Join('\n', lines), null, "application/jsonl");
}
