using System.Globalization;
using Trivia.Grains.Rules.Texts;

namespace Trivia.Grains.Rules.Questions;

/// <summary>
/// What makes a question fit to be asked, as far as a machine can tell. Pure. Characters are counted as a reader does; see
/// <see cref="TextSize"/>.
/// </summary>
public static class QuestionRules
{
    /// <summary>Longest body, in characters.</summary>
    public const int BodyLengthMax = 280;

    /// <summary>Longest option, in characters.</summary>
    public const int OptionLengthMax = 80;

    /// <summary>Longest explanation, in characters.</summary>
    public const int ExplanationLengthMax = 280;

    /// <summary>Longest source, in characters.</summary>
    public const int SourceLengthMax = 500;

    /// <summary>Longest licence identifier, in characters.</summary>
    public const int LicenceLengthMax = 64;

    /// <summary>The easiest difficulty.</summary>
    public const int DifficultyMin = 400;

    /// <summary>The hardest difficulty.</summary>
    public const int DifficultyMax = 2400;

    /// <summary>The question with its texts cleaned; the wording stays. An empty explanation or source becomes none.</summary>
    /// <param name="question">The question as its author wrote it.</param>
    public static QuestionText Clean(QuestionText question) => question with
    {
        Body = PlainText.Clean(question.Body),
        Correct = PlainText.Clean(question.Correct),
        Distractors = [.. question.Distractors.Select(PlainText.Clean)],
        Explanation = CleanOrNull(question.Explanation),
        Source = CleanOrNull(question.Source),
    };

    /// <summary>What is wrong with a question, one sentence each; empty when it may be asked.</summary>
    /// <param name="question">The question, cleaned.</param>
    public static IEnumerable<string> Problems(QuestionText question)
    {
        if (!Slug.IsValid(question.Id))
        {
            yield return $"The id must have 1 to {Slug.LengthMax} characters of a–z, 0–9 and single hyphens.";
        }

        if (!Slug.IsValid(question.Topic))
        {
            yield return $"The topic must be a slug: 1 to {Slug.LengthMax} characters of a–z, 0–9 and single hyphens.";
        }

        if (question.Difficulty is < DifficultyMin or > DifficultyMax)
        {
            yield return $"The difficulty is {question.Difficulty}; it must be from {DifficultyMin} to {DifficultyMax}.";
        }

        if (question.Distractors.Length != OptionShuffle.Options - 1)
        {
            yield return $"There are {question.Distractors.Length} distractors; there must be {OptionShuffle.Options - 1}.";
        }

        foreach (var problem in Texts(question).Concat(Options(question)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Texts(QuestionText question)
    {
        var texts = new List<(string Name, string? Text, int LengthMin, int LengthMax)>
        {
            ("body", question.Body, 1, BodyLengthMax),
            ("correct option", question.Correct, 1, OptionLengthMax),
            ("explanation", question.Explanation, 0, ExplanationLengthMax),
            ("source", question.Source, 0, SourceLengthMax),
            ("licence", question.Licence, 1, LicenceLengthMax),
        };
        texts.AddRange(question.Distractors.Select((text, index) =>
            ($"distractor {index + 1}", (string?)text, 1, OptionLengthMax)));
        foreach (var (name, text, lengthMin, lengthMax) in texts)
        {
            if (PlainText.Problem(text ?? "", lengthMin, lengthMax) is { } problem)
            {
                yield return $"The {name} {problem}.";
            }
        }
    }

    // By their places: a sentence about a question goes into logs, where no option may stand before its reveal.
    private static IEnumerable<string> Options(QuestionText question)
    {
        string[] options = [question.Correct, .. question.Distractors];
        return from same in Enumerable.Range(0, options.Length).GroupBy(place => PlainText.Fold(options[place]), StringComparer.Ordinal)
               where same.Count() > 1
               select $"These options are the same: {string.Join(", ", same.Select(NameOf))}.";
    }

    private static string NameOf(int place) =>
        place == 0 ? "correct" : string.Create(CultureInfo.InvariantCulture, $"distractor {place}");

    private static string? CleanOrNull(string? text) => PlainText.Clean(text ?? "") is { Length: > 0 } clean ? clean : null;
}
