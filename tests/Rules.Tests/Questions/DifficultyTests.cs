using CsCheck;
using Trivia.Grains.Rules.Players;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Rules.Tests.Questions;

public sealed class DifficultyTests
{
    // A step below the precision of a double is none.
    private const double Negligible = 1e-6;

    [Fact]
    public void After_AnyGame_MovesAtMostAHundredAndStaysInRange() =>
        Gen.Select(Gen.Double[400, 2_400], Gen.Int[0, 100_000], Gen.Double[-0.75, 1]).Sample((difficulty, answers, mean) =>
        {
            var after = Difficulty.After(difficulty, new Surprise(answers, mean * answers));
            return after is >= Elo.Min and <= Elo.Max && Math.Abs(after - difficulty) <= Difficulty.StepMax + 1e-9
                && (after - difficulty) * mean >= 0
                && (answers == 0 ? after == difficulty : after != difficulty || after is Elo.Min or Elo.Max || Math.Abs(mean) < Negligible);
        });

    [Fact]
    public void After_PartsInAnyOrder_GiveTheSame() => Gen.Select(Gen.Int[1, 500], Gen.Double[-1, 1]).Array[1, 20].Sample(parts =>
    {
        var surprises = parts.Select(part => new Surprise(part.Item1, part.Item1 * part.Item2)).ToArray();
        var (left, right) = (surprises.Aggregate((a, b) => a + b), Enumerable.Reverse(surprises).Aggregate((a, b) => a + b));
        return Math.Abs(Difficulty.After(1_200, left) - Difficulty.After(1_200, right)) < 1e-6;
    });

    /// <summary>Shows of a thousand players of one strength: the difficulty comes to where their share of right answers is what Elo says.</summary>
    [Theory, InlineData(800), InlineData(1_700)]
    public void After_ManyShows_FindsTheTrueDifficulty(int truth)
    {
        var random = new Random(7);
        var difficulty = 1_200.0;
        for (var show = 0; show < 40; show++)
        {
            var sum = default(Surprise);
            for (var player = 0; player < 1_000; player++)
            {
                var rating = 900 + random.Next(700);
                sum += Difficulty.Of(rating, difficulty, random.NextDouble() < Elo.Expected(rating, truth));
            }

            difficulty = Difficulty.After(difficulty, sum);
        }

        difficulty.ShouldBe(truth, 60);
    }

    [Fact]
    public void Picks_OfPlaces_AreThoseOfTheStoredOptions()
    {
        PickCounts.OfPlaces([2, 0, 3, 1], [0, 0, 1, 255, 3, 254]).ShouldBe([1, 1, 2, 0]);
        PickCounts.Empty.With([1, 1, 2, 0]).With([1, 0, 0, 0]).ShouldSatisfyAllConditions(
            counts => counts.Picks.ShouldBe([2L, 1L, 2L, 0L]), counts => counts.Games.ShouldBe(2), counts => counts.Answers.ShouldBe(5));
    }
}
