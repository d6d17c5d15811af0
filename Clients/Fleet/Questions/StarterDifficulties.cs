using System.Text.Json;

namespace Trivia.Fleet.Questions;

/// <summary>How difficult the questions of the starter pack are, which the fleet's own pack copies.</summary>
internal static class StarterDifficulties
{
    private const string Suffix = ".jsonl";

    /// <summary>The Elo numbers of all starter questions, ascending; they come with this assembly.</summary>
    public static IReadOnlyList<int> Sorted { get; } = Read();

    private static int[] Read()
    {
        var assembly = typeof(StarterDifficulties).Assembly;
        var found = new List<int>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(Suffix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            while (reader.ReadLine() is { Length: > 0 } line)
            {
                using var question = JsonDocument.Parse(line);
                found.Add(question.RootElement.GetProperty("difficulty").GetInt32());
            }
        }

        return [.. found.Order()];
    }
}
