using CsCheck;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Rules.Tests.Players;

public sealed class SeenQuestionsTests
{
    private static readonly int Today = new DateOnly(2026, 11, 26).DayNumber;

    private static readonly Gen<List<(int Day, int[] Questions)>> Evenings =
        Gen.Select(Gen.Int[0, 400], Gen.Int[0, 60].Array[0, 20]).List[0, 12];

    [Fact]
    public void With_AnyEvenings_RemembersEachWithItsLastDay() => Evenings.Sample(evenings =>
    {
        var seen = evenings.Aggregate(new SeenQuestions(), (known, evening) => known.With(evening.Questions.Select(Id), Today + evening.Day));
        var last = SeenQuestions.LastDays([seen]);

        return evenings.SelectMany(evening => evening.Questions.Select(question => (question, evening.Day)))
                .GroupBy(met => met.question, met => met.Day)
                .All(days => seen.Contains(Id(days.Key)) && last[SeenQuestions.NumberOf(Id(days.Key))] == Today + days.Max())
            && last.Count == evenings.SelectMany(evening => evening.Questions).Distinct().Count();
    });

    [Fact]
    public void With_MoreThanItHolds_ForgetsTheFirstMet()
    {
        var seen = new SeenQuestions().With(Enumerable.Range(0, SeenQuestions.Max + 3).Select(Id), Today);

        (seen.Numbers.Length, seen.Days.Length).ShouldBe((SeenQuestions.Max, SeenQuestions.Max));
        seen.Contains(Id(2)).ShouldBeFalse();
        seen.Contains(Id(3)).ShouldBeTrue();
    }

    [Fact]
    public void LastDays_OfBeforeDaysWereKept_IsLongAgo()
    {
        var old = new SeenQuestions { Numbers = [SeenQuestions.NumberOf("a"), SeenQuestions.NumberOf("b")] };

        var later = old.With(["b", "c"], Today);

        later.Contains("a").ShouldBeTrue();
        var last = SeenQuestions.LastDays([old, later]);
        last[SeenQuestions.NumberOf("a")].ShouldBe(new DateOnly(2020, 1, 1).DayNumber);
        last[SeenQuestions.NumberOf("b")].ShouldBe(Today);
        last[SeenQuestions.NumberOf("c")].ShouldBe(Today);
    }

    private static string Id(int question) => $"question-{question}";
}
