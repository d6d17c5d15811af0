using Trivia.Grains.Rules.Questions;
using Trivia.Grains.Rules.Questions.Screening;

namespace Trivia.Grains.Rules.Packs;

/// <summary>Whether a pack as a whole makes a good game. Small packs are left alone: their shares say little.</summary>
public static class PackBalance
{
    /// <summary>Questions from which on a pack is judged as a whole.</summary>
    public const int QuestionsMin = 20;

    /// <summary>Below this difficulty a question is easy.</summary>
    public const int EasyBelow = 1050;

    /// <summary>From this difficulty on a question is hard.</summary>
    public const int HardFrom = 1350;

    /// <summary>Share that each of easy, middling and hard questions must have.</summary>
    public const double BandShareMin = 0.15;

    /// <summary>Share of questions that must have an explanation.</summary>
    public const double ExplainedShareMin = 0.9;

    /// <summary>Share of questions that may begin with the same word.</summary>
    public const double OpeningShareMax = 0.5;

    /// <summary>What is wrong with a pack as a whole.</summary>
    /// <param name="pack">Its questions, those that have four options each.</param>
    public static IEnumerable<PackFinding> Findings(IReadOnlyCollection<QuestionText> pack) => pack.Count < QuestionsMin
        ? []
        : Difficulties(pack).Concat(Explanations(pack)).Concat(Openings(pack)).Concat(OptionPatterns.Findings(pack));

    private static IEnumerable<PackFinding> Difficulties(IReadOnlyCollection<QuestionText> pack)
    {
        var easy = pack.Count(question => question.Difficulty < EasyBelow);
        var hard = pack.Count(question => question.Difficulty >= HardFrom);
        var bands = new[] { easy, pack.Count - easy - hard, hard };
        if (bands.Min() < BandShareMin * pack.Count)
        {
            yield return new PackFinding(
                PackRule.Difficulty,
                $"{easy} questions are easy (below {EasyBelow}), {bands[1]} middling, {hard} hard (from {HardFrom}); each needs {BandShareMin:0 %} of them.");
        }
    }

    private static IEnumerable<PackFinding> Explanations(IReadOnlyCollection<QuestionText> pack)
    {
        var explained = pack.Count(question => question.Explanation is not null);
        if (explained < ExplainedShareMin * pack.Count)
        {
            yield return new PackFinding(
                PackRule.Explanations, $"{explained} of {pack.Count} questions have an explanation; {ExplainedShareMin:0 %} should.");
        }
    }

    private static IEnumerable<PackFinding> Openings(IReadOnlyCollection<QuestionText> pack) =>
        from opening in pack.CountBy(question => Words.Of(question.Body).FirstOrDefault() ?? "")
        where opening.Value > OpeningShareMax * pack.Count
        select new PackFinding(
            PackRule.Openings, $"{opening.Value} of {pack.Count} questions begin with “{opening.Key}”; vary their forms.");
}
