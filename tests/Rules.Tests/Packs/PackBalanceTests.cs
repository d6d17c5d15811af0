using CsCheck;
using Trivia.Grains.Rules.Packs;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Rules.Tests.Packs;

public sealed class PackBalanceTests
{
    private static readonly string[] Openings = ["Who", "Which", "What", "Name", "In"];

    /// <summary>Options of four lengths; the right one takes each place in turn.</summary>
    private static readonly string[] Options = ["ant", "bear", "camel", "donkey"];

    private static QuestionText Question(int number, int right) => new()
    {
        Id = $"tst-{number}",
        Topic = "test",
        Body = $"{Openings[number % Openings.Length]} is number {number}?",
        Correct = Options[right],
        Distractors = [.. Options.Where((_, place) => place != right)],
        Explanation = "Because.",
        Licence = "CC0-1.0",
        Difficulty = 800 + (50 * (number % 20)),
    };

    private static QuestionText[] Pack(int count) => [.. Enumerable.Range(0, count).Select(number => Question(number, number % 4))];

    [Theory]
    [InlineData(40)]
    [InlineData(600)]
    public void Findings_BalancedPack_None(int count) => PackBalance.Findings(Pack(count)).ShouldBeEmpty();

    public static TheoryData<Func<int, QuestionText, QuestionText>, PackRule[]> Mutants => new()
    {
        { (_, question) => question with { Difficulty = 900 }, [PackRule.Difficulty] },
        { (_, question) => question with { Difficulty = Math.Min(question.Difficulty, 1300) }, [PackRule.Difficulty] },
        { (number, question) => number % 5 == 0 ? question with { Explanation = null } : question, [PackRule.Explanations] },
        { (_, question) => question with { Body = "Which one?" }, [PackRule.Openings] },
        { (number, _) => Question(number, number % 3), [PackRule.LongestOption, PackRule.OptionOrder] },
        { (number, _) => Question(number, 1 + (number % 3)), [PackRule.ShortestOption, PackRule.OptionOrder] },
        { (number, _) => Question(number, number % 3 == 0 ? number / 3 % 4 : 3), [PackRule.LongestOption, PackRule.ShortestOption, PackRule.OptionOrder] },
        { (number, _) => Question(number, number % 3 == 0 ? number / 3 % 4 : 0), [PackRule.LongestOption, PackRule.ShortestOption, PackRule.OptionOrder] },
        { (number, _) => Question(number, 1 + (number % 2)), [PackRule.LongestOption, PackRule.ShortestOption, PackRule.OptionOrder] },
    };

    [Theory]
    [MemberData(nameof(Mutants), DisableDiscoveryEnumeration = true)]
    public void Findings_OnePatternPutIn_IsFound(Func<int, QuestionText, QuestionText> mutate, PackRule[] rules) =>
        PackBalance.Findings([.. Pack(60).Select((question, number) => mutate(number, question))])
            .Select(finding => finding.Rule).Distinct().ShouldBe(rules, ignoreOrder: true);

    [Fact]
    public void Findings_SmallPack_IsLeftAlone() =>
        PackBalance.Findings([.. Enumerable.Range(0, PackBalance.QuestionsMin - 1).Select(number => Question(0, 3))]).ShouldBeEmpty();

    /// <summary>Three rules, each wrong about once in 500 packs: among 2,000 sound packs some twelve, never fifty.</summary>
    [Fact]
    public void Findings_RightOptionsByChance_SeldomRaiseAnAlarm()
    {
        var alarms = 0;
        Gen.Int[0, 3].Array[60].Sample(rights =>
            alarms += OptionPatterns.Findings([.. rights.Select((right, number) => Question(number, right))]).Count(), iter: 2_000, threads: 1);

        alarms.ShouldBeLessThan(50);
    }

    [Fact]
    public void RankOf_Numbers_GoesByValueAndWordsByLetters()
    {
        var question = Question(0, 0);
        OptionPatterns.RankOf(question with { Correct = "9", Distractors = ["10", "1,000", "8"] }).ShouldBe(1);
        OptionPatterns.RankOf(question with { Correct = "9 km", Distractors = ["10 km", "100 km", "8 km"] }).ShouldBe(1);
        OptionPatterns.RankOf(question with { Correct = "bear", Distractors = ["Ant", "Camel", "ape"] }).ShouldBe(2);
    }
}
