using System.Text;
using Trivia.Grains.Interfaces.Questions;

namespace Trivia.Grains.Interfaces.Packs;

/// <summary>Reads packs: JSON Lines in UTF-8. What only the bank can know is judged there; everything else here, by line.</summary>
public static class PackReader
{
    /// <summary>Longest line, in UTF-16 units: twenty times what a question needs.</summary>
    private const int LineUnitsMax = 65_536;

    /// <summary>Reads a pack to its end, or to one line past what an import holds.</summary>
    /// <param name="body">The text; its size is bounded by whoever opened it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<Pack> Read(Stream body, CancellationToken cancellationToken)
    {
        var questions = new List<Question>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var problems = new List<string>();
        using var reader = new StreamReader(body, new UTF8Encoding(false, throwOnInvalidBytes: false), leaveOpen: true);
        var read = 0;
        for (var number = 1; await reader.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (++read > ITopicCatalogGrain.ImportMax)
            {
                problems.Add($"Line {number}: a pack holds at most {ITopicCatalogGrain.ImportMax} questions; split it here.");
                break;
            }

            var found = new List<string>();
            if (Parse(line, found) is { } question)
            {
                questions.Add(question);
                if (!lines.TryAdd(question.Id, number))
                {
                    found.Add($"id “{question.Id}” is that of line {lines[question.Id]}, too; give one of them another.");
                }
            }

            problems.AddRange(found.Select(problem => $"Line {number}: {problem}"));
        }

        if (read == 0)
        {
            problems.Add("The pack is empty; it has one question a line.");
        }

        return new Pack([.. questions], lines, problems);
    }

    private static Question? Parse(string line, List<string> problems)
    {
        if (line.Length > LineUnitsMax)
        {
            problems.Add($"has {line.Length} characters, which no question needs; end each question with a line feed.");
            return null;
        }

        return PackLine.Read(line, problems);
    }
}
