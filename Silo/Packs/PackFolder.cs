using System.Security.Cryptography;
using System.Text.Json;
using Trivia.Grains.Interfaces.Questions;

namespace Trivia.Silo.Packs;

/// <summary>Reads the packs beside the program; <c>packs/README.md</c> describes them.</summary>
internal static class PackFolder
{
    private const int HashDigits = 12;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true };

    /// <summary>All packs, by name of their files.</summary>
    /// <exception cref="JsonException">A line is not a question.</exception>
    public static IEnumerable<StarterPack> Read()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "packs");
        var topics = Parse<List<TopicInfo>>(File.ReadAllText(Path.Combine(folder, "topics.json")))
            .ToDictionary(topic => topic.Slug, StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            var slug = Path.GetFileNameWithoutExtension(file);
            var questions = File.ReadLines(file)
                .Where(line => !string.IsNullOrWhiteSpace(line))
                .Select(line => Parse<Question>(line) with { Starter = true });
            yield return new StarterPack(
                $"{slug}@{HashOf(file)[..HashDigits]}",
                topics.TryGetValue(slug, out var topic) ? [topic] : [],
                [.. questions]);
        }
    }

    private static string HashOf(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));

    private static T Parse<T>(string json) => JsonSerializer.Deserialize<T>(json, Json) ?? throw new JsonException("null");
}
