using System.Text;
using System.Text.Json;
using Trivia.Grains.Interfaces.Questions;

namespace Trivia.Gateway.Http.Ops;

/// <summary>Reads packs: JSON Lines in UTF-8. What a question must be is judged by the bank; this only reads.</summary>
internal static class PackReader
{
    private const string Origin = "pack:import";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
    };

    /// <summary>Reads a pack to its end, or to one line past what an import holds.</summary>
    /// <param name="body">The text; its size is bounded by whoever opened it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<Pack> Read(Stream body, CancellationToken cancellationToken)
    {
        var questions = new List<Question>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var problems = new List<string>();
        using var reader = new StreamReader(body, new UTF8Encoding(false, throwOnInvalidBytes: false), leaveOpen: true);
        for (var number = 1; await reader.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (problems.Count >= Pack.ProblemsMax || questions.Count > ITopicCatalogGrain.ImportMax)
            {
                break;
            }

            if (Parse(line, out var question) is { } problem)
            {
                problems.Add($"Line {number}: {problem}");
            }
            else if (!lines.TryAdd(question!.Id, number))
            {
                problems.Add($"Line {number}: question {question.Id} is also in line {lines[question.Id]}.");
            }
            else
            {
                questions.Add(question);
            }
        }

        if (questions.Count == 0 && problems.Count == 0)
        {
            problems.Add("The pack is empty.");
        }
        else if (questions.Count > ITopicCatalogGrain.ImportMax)
        {
            problems.Add($"A pack holds at most {ITopicCatalogGrain.ImportMax} questions; split it.");
        }

        return new Pack([.. questions], lines, problems);
    }

    private static string? Parse(string line, out Question? question)
    {
        question = null;
        try
        {
            if (JsonSerializer.Deserialize<PackLine>(line, Json) is not { } read)
            {
                return "not a question.";
            }

            question = new Question
            {
                Id = read.Id,
                Topic = read.Topic,
                Body = read.Body,
                Correct = read.Correct,
                Distractors = [.. read.Distractors],
                Explanation = read.Explanation,
                Source = read.Source,
                Origin = Origin,
            };
            question = question with
            {
                Difficulty = read.Difficulty ?? question.Difficulty,
                Licence = read.Licence ?? question.Licence,
            };
            return null;
        }
        catch (JsonException exception)
        {
            return Describe(exception);
        }
    }

    // The serializer's own words, without the type names and positions that mean nothing to an author.
    private static string Describe(JsonException exception)
    {
        var words = exception.Message.Replace(typeof(PackLine).FullName!, "a question", StringComparison.Ordinal);
        var end = words.IndexOf(" Path:", StringComparison.Ordinal);
        return end < 0 ? words : words[..end];
    }
}
