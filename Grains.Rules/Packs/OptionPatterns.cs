using System.Globalization;
using Trivia.Grains.Rules.Questions;
using Trivia.Grains.Rules.Texts;

namespace Trivia.Grains.Rules.Packs;

/// <summary>
/// Whether someone who knows nothing could score by the look of the options alone. Statistical: a pack is found when chance
/// would make it look so less than once in <see cref="PacksPerAlarm"/> packs.
/// </summary>
public static class OptionPatterns
{
    /// <summary>Sound packs for one false alarm of a rule, about.</summary>
    public const int PacksPerAlarm = 500;

    /// <summary>Chi-square with three degrees of freedom that chance exceeds once in <see cref="PacksPerAlarm"/> times.</summary>
    private const double ChiSquareMax = 14.80;

    private const double Chance = 1.0 / OptionShuffle.Options;

    /// <summary>The patterns of a pack.</summary>
    /// <param name="pack">Questions with four options.</param>
    public static IEnumerable<PackFinding> Findings(IReadOnlyCollection<QuestionText> pack)
    {
        if (Extreme(pack, PackRule.LongestOption, "longest", lengths => lengths.Max()) is { } longest)
        {
            yield return longest;
        }

        if (Extreme(pack, PackRule.ShortestOption, "shortest", lengths => lengths.Min()) is { } shortest)
        {
            yield return shortest;
        }

        var ranks = new int[OptionShuffle.Options];
        foreach (var question in pack)
        {
            ranks[RankOf(question)]++;
        }

        var expected = (double)pack.Count / ranks.Length;
        if (ranks.Sum(count => (count - expected) * (count - expected) / expected) > ChiSquareMax)
        {
            yield return new PackFinding(
                PackRule.OptionOrder, $"Sorted, the right option stands first, second, third, fourth {string.Join(", ", ranks)} times.");
        }
    }

    /// <summary>The place of the right option among all four in order: of numbers by value, of words by letters.</summary>
    /// <param name="question">A question.</param>
    public static int RankOf(QuestionText question)
    {
        var numbers = question.Distractors.Prepend(question.Correct).Select(Number).ToList();
        return numbers.TrueForAll(number => number is not null)
            ? numbers.Skip(1).Count(number => number < numbers[0])
            : question.Distractors.Count(distractor =>
                string.CompareOrdinal(PlainText.Fold(distractor), PlainText.Fold(question.Correct)) < 0);
    }

    // Only questions in which one option alone is the longest: where two are, nobody can go by it.
    private static PackFinding? Extreme(
        IReadOnlyCollection<QuestionText> pack, PackRule rule, string name, Func<IEnumerable<int>, int> choose)
    {
        var (asked, right) = (0, 0);
        foreach (var question in pack)
        {
            int[] lengths = [.. question.Distractors.Prepend(question.Correct).Select(TextSize.Characters)];
            var extreme = choose(lengths);
            if (lengths.Count(length => length == extreme) == 1)
            {
                asked++;
                right += lengths[0] == extreme ? 1 : 0;
            }
        }

        var tail = Math.Min(Binomial.AtLeast(right, asked, Chance), Binomial.AtMost(right, asked, Chance));
        return 2 * tail * PacksPerAlarm < 1
            ? new PackFinding(rule, $"The {name} option is right in {right} of {asked} questions; chance alone gives {asked / 4}.")
            : null;
    }

    private static decimal? Number(string option) =>
        decimal.TryParse(option.Split(' ')[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
