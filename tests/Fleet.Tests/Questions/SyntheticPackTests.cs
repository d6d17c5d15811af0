using Trivia.Fleet.Questions;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Fleet.Tests.Questions;

/// <summary>The fleet's pack is one that the bank takes, and every process makes the same.</summary>
public sealed class SyntheticPackTests
{
    [Fact]
    public void Make_SameSeed_GivesTheSameQuestions()
    {
        SyntheticPack.Make(5, 300).ToJsonLines().ShouldBe(SyntheticPack.Make(5, 300).ToJsonLines());
        SyntheticPack.Make(5, 300).ToJsonLines().ShouldStartWith(SyntheticPack.Make(5, 100).ToJsonLines());
        SyntheticPack.Make(6, 300).ToJsonLines().ShouldNotBe(SyntheticPack.Make(5, 300).ToJsonLines());
    }

    [Fact]
    public void Make_AnyQuestion_PassesTheBanksRules()
    {
        var pack = SyntheticPack.Make(int.MinValue, 1_000);

        foreach (var question in pack.Questions)
        {
            QuestionRules.Problems(new QuestionText
            {
                Id = question.Id,
                Topic = pack.Topic,
                Body = question.Body,
                Correct = question.Correct,
                Distractors = [.. question.Distractors],
                Licence = "CC0-1.0",
                Difficulty = question.Difficulty,
            }).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Make_Difficulties_FollowTheStarterPack()
    {
        var pack = SyntheticPack.Make(1, 2_000);

        pack.Questions.Average(question => question.Difficulty).ShouldBe(StarterDifficulties.Sorted.Average(), 25);
        pack.Questions.Select(question => question.Difficulty).Distinct().Except(StarterDifficulties.Sorted).ShouldBeEmpty();
    }

    [Fact]
    public void Find_BodyAndOptions_TellTheRightOne()
    {
        var pack = SyntheticPack.Make(1, 50);
        var question = pack.Questions[7];

        pack.Find(question.Body).ShouldBe(question);
        pack.Find("What is the capital of France?").ShouldBeNull();
        question.StoredPlaceOf(question.Correct).ShouldBe(0);
        question.StoredPlaceOf(question.Distractors[2]).ShouldBe(3);
        question.StoredPlaceOf("Paris").ShouldBe(-1);
    }
}
