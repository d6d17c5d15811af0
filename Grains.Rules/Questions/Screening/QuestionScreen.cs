using System.Globalization;

namespace Trivia.Grains.Rules.Questions.Screening;

/// <summary>
/// Every rule that one question can be held against without a reader: for packs before an import and for what a model drafts.
/// Pure but for the index, which it only reads.
/// </summary>
public static class QuestionScreen
{
    /// <summary>What is wrong with a question; empty when it may be asked.</summary>
    /// <param name="question">The question, cleaned; see <see cref="QuestionRules.Clean"/>.</param>
    /// <param name="known">Questions that it must not repeat.</param>
    public static IEnumerable<ScreenFinding> Findings(QuestionText question, DuplicateIndex known)
    {
        foreach (var problem in QuestionRules.Problems(question))
        {
            yield return new ScreenFinding(ScreenRule.Form, problem);
        }

        if (question.Source is { } source && !IsAddress(source))
        {
            yield return new ScreenFinding(ScreenRule.Source, "The source is no address that begins with https:// or http://.");
        }

        foreach (var finding in Phrases(question))
        {
            yield return finding;
        }

        if (GivenAway.In(question.Body, question.Correct, question.Distractors) is not null)
        {
            yield return new ScreenFinding(ScreenRule.GivenAway, "The body has a word of the correct option, and of no other.");
        }

        if (known.Find(question.Id, question.Body, question.Correct) is { } duplicate)
        {
            yield return new ScreenFinding(ScreenRule.Duplicate, string.Create(
                CultureInfo.InvariantCulture,
                $"It asks what {duplicate.Id} asks ({100 * duplicate.Similarity:0} % alike, {(duplicate.SameAnswer ? "same" : "another")} answer)."));
        }
    }

    private static IEnumerable<ScreenFinding> Phrases(QuestionText question)
    {
        if (BannedPhrases.InBody(question.Body) is { } inBody)
        {
            yield return new ScreenFinding(ScreenRule.BannedPhrase, $"The body says “{inBody}”.");
        }

        if (question.Distractors.Prepend(question.Correct).Select(BannedPhrases.InOption).FirstOrDefault(phrase => phrase is not null) is { } inOption)
        {
            yield return new ScreenFinding(ScreenRule.BannedPhrase, $"An option says “{inOption}”; options must stand on their own.");
        }

        foreach (var (name, text) in new[] { ("body", question.Body), ("explanation", question.Explanation ?? "") })
        {
            if (StaleWords.In(text) is { } stale)
            {
                yield return new ScreenFinding(
                    ScreenRule.Stale, $"The {name} says “{stale}”, which will not stay true; say as of which year (“as of 2020”).");
            }
        }
    }

    private static bool IsAddress(string source) =>
        Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
}
