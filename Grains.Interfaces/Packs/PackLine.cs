using System.Text.Json;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Interfaces.Packs;

/// <summary>One line of a pack, as <c>packs/README.md</c> describes it.</summary>
internal static class PackLine
{
    private const string Origin = "pack:import";

    /// <summary>A question without any text, for what a pack need not say.</summary>
    private static readonly Question Blank = new() { Id = "", Topic = "", Body = "", Correct = "", Distractors = [] };

    /// <summary>Reads a question and brings it into form.</summary>
    /// <param name="line">A line that is not blank.</param>
    /// <param name="problems">Is told what is wrong, and what to do about it.</param>
    /// <returns>The question; null when the line is none, or not one that may be asked.</returns>
    public static Question? Read(string line, List<string> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(new PackFields(document.RootElement, problems), problems)
                : NoQuestion(problems);
        }
        catch (JsonException exception)
        {
            problems.Add($"is not JSON from byte {exception.BytePositionInLine + 1} on; a question is one object on one line.");
            return null;
        }
    }

    private static Question? Read(PackFields fields, List<string> problems)
    {
        var text = new QuestionText
        {
            Id = fields.Text("id"),
            Topic = fields.Text("topic"),
            Body = fields.Text("body"),
            Correct = fields.Text("correct"),
            Distractors = fields.Texts("distractors"),
            Explanation = fields.TextOrNull("explanation"),
            Source = fields.TextOrNull("source"),
            Difficulty = fields.NumberOrNull("difficulty") ?? Blank.Difficulty,
            Licence = fields.TextOrNull("licence") ?? Blank.Licence,
        };
        fields.End();
        if (problems.Count > 0)
        {
            return null;
        }

        text = QuestionRules.Clean(text);
        problems.AddRange(QuestionRules.Problems(text));
        return problems.Count > 0 ? null : Blank with
        {
            Id = text.Id,
            Topic = text.Topic,
            Body = text.Body,
            Correct = text.Correct,
            Distractors = text.Distractors,
            Explanation = text.Explanation,
            Source = text.Source,
            Difficulty = text.Difficulty,
            Licence = text.Licence,
            Origin = Origin,
        };
    }

    private static Question? NoQuestion(List<string> problems)
    {
        problems.Add("is no question; a question is one object, {\"id\": …}, on one line.");
        return null;
    }
}
