using CsCheck;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Rules.Tests.Players;

public sealed class EloTests
{
    private static readonly Gen<double> Rating = Gen.Double[Elo.Min, Elo.Max];
    private static readonly Gen<int> Difficulty = Gen.Int[Elo.Min, Elo.Max];

    [Fact]
    public void Expected_AnyPair_LiesBetweenGuessingAndCertainty() =>
        Gen.Select(Rating, Difficulty).Sample((rating, difficulty) => Elo.Expected(rating, difficulty) is > Elo.Guess and < 1);

    [Fact]
    public void Expected_BetterPlayerOrEasierQuestion_IsNeverLess() =>
        Gen.Select(Rating, Difficulty, Gen.Double[0, 500]).Sample((rating, difficulty, more) =>
            Elo.Expected(rating + more, difficulty) >= Elo.Expected(rating, difficulty)
            && Elo.Expected(rating, difficulty - more) >= Elo.Expected(rating, difficulty));

    [Theory]
    [InlineData(1200, 1200, 0.625)]
    [InlineData(1600, 1200, 0.25 + (0.75 / 1.1))]
    [InlineData(1200, 1600, 0.25 + (0.75 / 11))]
    public void Expected_KnownPair_IsTheFormula(double rating, double difficulty, double expected) =>
        Elo.Expected(rating, difficulty).ShouldBe(expected, 1e-12);

    [Fact]
    public void After_AnyAnswer_StaysInRangeAndMovesTheRightWay() =>
        Gen.Select(Rating, Gen.Int, Gen.Bool, Gen.Int[0, int.MaxValue]).Sample((rating, difficulty, right, answers) =>
        {
            var after = Elo.After(rating, difficulty, right, answers);
            after.ShouldBeInRange(Elo.Min, Elo.Max);
            (right ? after >= rating : after <= rating).ShouldBeTrue();
            Math.Abs(after - rating).ShouldBeLessThanOrEqualTo(Elo.Step(answers));
        });

    [Fact]
    public void After_GuessesAlone_DoNotLiftAnyoneAboveTheFloor()
    {
        // Right one time in four, in any order, against questions of every difficulty.
        var rating = (double)Elo.Start;
        for (var answer = 0; answer < 4_000; answer++)
        {
            rating = Elo.After(rating, Elo.Min + (answer % 2_001), right: answer % 4 == 3, answer);
        }

        rating.ShouldBeLessThan(Elo.Min + 100);
    }

    [Theory]
    [InlineData(700)]
    [InlineData(1_200)]
    [InlineData(1_900)]
    public void After_APlayerOfAKnownStrength_ComesCloseToIt(int strength)
    {
        Gen.Select(Gen.Int[0, 999_999], Gen.Int[strength - 400, strength + 400]).Array[2_000].Sample(
            questions =>
            {
                var rating = (double)Elo.Start;
                for (var answer = 0; answer < questions.Length; answer++)
                {
                    var (luck, difficulty) = questions[answer];
                    var clamped = Math.Clamp(difficulty, Elo.Min, Elo.Max);
                    rating = Elo.After(rating, clamped, luck < 1_000_000 * Elo.Expected(strength, clamped), answer);
                }

                rating.ShouldBe(strength, tolerance: 250);
            },
            iter: 50);
    }

    [Fact]
    public void Step_WithMoreAnswers_ShrinksToItsLeast()
    {
        Elo.Step(0).ShouldBe(Elo.StepMax);
        Elo.Step(20).ShouldBe(Elo.StepMax / 2, 1e-9);
        Elo.Step(int.MaxValue).ShouldBe(Elo.StepMin);
    }
}
