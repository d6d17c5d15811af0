using CsCheck;
using Trivia.Grains.Rules.Packs;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Rules.Tests.Packs;

public sealed class BlindSheetTests
{
    private static readonly QuestionText Question = new()
    {
        Id = "geo-001",
        Topic = "geography",
        Body = "Which river runs through Cairo?",
        Correct = "Nile",
        Distractors = ["Tigris", "Congo", "Niger"],
        Licence = "CC0-1.0",
        Difficulty = 1200,
    };

    [Fact]
    public void Key_AnySeed_IsTheLetterOfTheRightOption() => Gen.Long.Sample(seed =>
    {
        var options = BlindSheet.Options(Question, seed);
        options.Order().ShouldBe(["Congo", "Niger", "Nile", "Tigris"]);
        options[BlindSheet.Letters.IndexOf(BlindSheet.Key(Question, seed))].ShouldBe("Nile");
    });

    [Fact]
    public void Key_OverManyQuestions_IsEachLetterAlike()
    {
        var keys = Enumerable.Range(0, 4_000).Select(number => BlindSheet.Key(Question with { Id = $"geo-{number}" }, seed: 7)).CountBy(key => key).ToList();

        keys.Count.ShouldBe(4);
        keys.ShouldAllBe(key => key.Value > 850 && key.Value < 1_150);
    }
}
