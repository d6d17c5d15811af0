using CsCheck;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Rules.Tests.Questions;

public sealed class QuestionRulesTests
{
    private static readonly QuestionText Sound = new()
    {
        Id = "geo-001",
        Topic = "geography",
        Body = "Which river runs through Cairo?",
        Correct = "Nile",
        Distractors = ["Tigris", "Congo", "Niger"],
        Explanation = "It flows north.",
        Source = "https://example.org/nile",
        Licence = "CC0-1.0",
        Difficulty = 1200,
    };

    [Fact]
    public void Problems_SoundQuestion_None() => QuestionRules.Problems(Sound).ShouldBeEmpty();

    [Fact]
    public void Problems_LengthsAtTheLimits_None() => QuestionRules.Problems(Sound with
    {
        Body = new string('b', QuestionRules.BodyLengthMax),
        Correct = new string('c', QuestionRules.OptionLengthMax),
        Explanation = new string('e', QuestionRules.ExplanationLengthMax),
        Difficulty = QuestionRules.DifficultyMax,
    }).ShouldBeEmpty();

    public static TheoryData<QuestionText, string> Broken => new()
    {
        { Sound with { Id = "GEO 1" }, "id" },
        { Sound with { Topic = "" }, "topic" },
        { Sound with { Body = "" }, "body" },
        { Sound with { Body = new string('b', QuestionRules.BodyLengthMax + 1) }, "body" },
        { Sound with { Correct = new string('c', QuestionRules.OptionLengthMax + 1) }, "correct option" },
        { Sound with { Distractors = ["Tigris", "", "Niger"] }, "distractor 2" },
        { Sound with { Distractors = ["Tigris", "Congo"] }, "2 distractors" },
        { Sound with { Explanation = new string('e', QuestionRules.ExplanationLengthMax + 1) }, "explanation" },
        { Sound with { Licence = "" }, "licence" },
        { Sound with { Difficulty = QuestionRules.DifficultyMin - 1 }, "difficulty" },
        { Sound with { Body = "Turn \u202E around" }, "U+202E" },
        { Sound with { Distractors = ["Tigris", " nILE", "Niger"] }, "the same: correct, distractor 2." },
        { Sound with { Correct = "Zo\u00E9", Distractors = ["Zoe\u0301", "Congo", "Niger"] }, "the same: correct, distractor 1." },
    };

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void Problems_OneThingWrong_IsTheOneNamed(QuestionText question, string named) =>
        QuestionRules.Problems(question).ShouldHaveSingleItem().ShouldContain(named);

    [Fact]
    public void Problems_OptionsTheSame_QuoteNoOption() => string.Concat(QuestionRules.Problems(Sound with { Distractors = ["Nile", "nile", "Niger"] }))
        .ShouldNotContain("nile", Case.Insensitive, "problems are logged, and no option may be before its reveal");

    [Fact]
    public void Problems_FourTexts_AreDistinctOrNamed() =>
        Gen.Char["aAeéÉ\u0301 \t"].Array[1, 6].Select(letters => "x" + new string(letters)).Where(text => text.Trim().Length > 0).Array[4].Sample(options =>
        {
            var question = QuestionRules.Clean(Sound with { Correct = options[0], Distractors = [.. options[1..]] });
            var distinct = options.Select(PlainText.Fold).Distinct().Count() == options.Length;
            QuestionRules.Problems(question).Any(problem => problem.Contains("options are the same")).ShouldBe(!distinct);
        });

    [Fact]
    public void Clean_BlankExplanationAndSource_AreNone()
    {
        var clean = QuestionRules.Clean(Sound with { Explanation = " \n", Source = "" });
        clean.Explanation.ShouldBeNull();
        clean.Source.ShouldBeNull();
    }
}
