using CsCheck;
using Trivia.Grains.Rules.Questions;
using Trivia.Grains.Rules.Questions.Screening;

namespace Trivia.Grains.Rules.Tests.Questions.Screening;

public sealed class QuestionScreenTests
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
    public void Findings_SoundQuestion_None() => QuestionScreen.Findings(Sound, new DuplicateIndex()).ShouldBeEmpty();

    /// <summary>One change to a sound question each, as a careless author would make it.</summary>
    public static TheoryData<QuestionText, ScreenRule> Mutants => new()
    {
        { Sound with { Body = new string('b', 281) }, ScreenRule.Form },
        { Sound with { Distractors = ["Tigris", "Congo"] }, ScreenRule.Form },
        { Sound with { Distractors = ["Tigris", "Congo", "nile "] }, ScreenRule.Form },
        { Sound with { Correct = new string('c', 81) }, ScreenRule.Form },
        { Sound with { Source = "an atlas" }, ScreenRule.Source },
        { Sound with { Source = "javascript:alert(1)" }, ScreenRule.Source },
        { Sound with { Source = "file:///etc/passwd" }, ScreenRule.Source },
        { Sound with { Distractors = ["Tigris", "Congo", "All of the above"] }, ScreenRule.BannedPhrase },
        { Sound with { Correct = "None of these" }, ScreenRule.BannedPhrase },
        { Sound with { Body = "True or false: what runs through Cairo?" }, ScreenRule.BannedPhrase },
        { Sound with { Body = "The Nile delta lies north of Cairo. Which river is it?" }, ScreenRule.GivenAway },
        { Sound with { Body = "Which river currently runs through Cairo?" }, ScreenRule.Stale },
        { Sound with { Explanation = "As of now, it flows north." }, ScreenRule.Stale },
    };

    [Theory]
    [MemberData(nameof(Mutants), DisableDiscoveryEnumeration = true)]
    public void Findings_OneThingWrong_IsTheOneFound(QuestionText mutant, ScreenRule rule) =>
        QuestionScreen.Findings(mutant, new DuplicateIndex()).ShouldHaveSingleItem().Rule.ShouldBe(rule);

    [Fact]
    public void Findings_WhatAnotherAsks_NamesTheOther()
    {
        var known = new DuplicateIndex();
        known.Add("geo-001", Sound.Body, Sound.Correct);

        var finding = QuestionScreen.Findings(Sound with { Id = "geo-002" }, known).ShouldHaveSingleItem();

        finding.Rule.ShouldBe(ScreenRule.Duplicate);
        finding.Message.ShouldContain("geo-001 asks (100 % alike, same answer)");
    }

    [Fact]
    public void Findings_WhateverIsWrong_QuoteNoAnswer() =>
        Gen.Char["abcd"].Array[6, 12].Select(letters => new string(letters)).Sample(answer =>
        {
            var known = new DuplicateIndex();
            known.Add("geo-009", $"Is {answer} the one?", answer);
            var bad = Sound with { Body = $"Is {answer} the one?", Correct = answer, Distractors = [answer, "Congo", "Niger"] };

            var findings = QuestionScreen.Findings(bad, known).ToList();

            findings.Count.ShouldBeGreaterThan(1);
            findings.ShouldAllBe(finding => !finding.Message.Contains(answer, StringComparison.OrdinalIgnoreCase));
        }, iter: 200);
}
