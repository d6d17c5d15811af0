using System.Numerics;
using CsCheck;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Royale;

public sealed class ScoringTests
{
    private static readonly Gen<int> WindowMs = Gen.OneOf(Gen.Int[5_000, 10_000], Gen.Int[1, 120_000], Gen.Int[1, int.MaxValue]);

    [Fact]
    public void Points_AnyCorrectAnswer_IsTheFloorOfTheFormula() =>
        Answers().Sample(
            (windowMs, elapsedMs) =>
                Scoring.Points(correct: true, elapsedMs, windowMs)
                == (int)(500 + (new BigInteger(500) * (windowMs - elapsedMs) / windowMs)),
            iter: 5_000);

    [Fact]
    public void Points_AnyAnswer_LieBetweenZeroAndAThousand() =>
        Gen.Select(Gen.Bool, Gen.Int, WindowMs).Sample(
            (correct, elapsedMs, windowMs) => Scoring.Points(correct, elapsedMs, windowMs) is >= 0 and <= 1_000,
            iter: 5_000);

    [Fact]
    public void Points_FasterAnswer_IsNeverWorthLess() =>
        Gen.Select(WindowMs, Gen.Int, Gen.Int).Sample(
            (windowMs, one, other) =>
                Scoring.Points(correct: true, Math.Min(one, other), windowMs)
                >= Scoring.Points(correct: true, Math.Max(one, other), windowMs),
            iter: 5_000);

    [Fact]
    public void Points_WrongOrMissing_IsNothing() =>
        Gen.Select(Gen.Int, WindowMs).Sample((elapsedMs, windowMs) => Scoring.Points(correct: false, elapsedMs, windowMs) == 0);

    [Fact]
    public void Points_AnyShow_AreTheSumOfItsAnswersHoweverSplit() =>
        Gen.Select(Gen.Select(Gen.Bool, Gen.Int[250, 10_000]).Array[0, 60], Gen.Int[0, 60]).Sample(
            (answers, split) =>
            {
                var live = answers.Aggregate(0, (score, answer) => score + Scoring.Points(answer.Item1, answer.Item2, 10_000));
                var before = answers.Take(split).Sum(answer => Scoring.Points(answer.Item1, answer.Item2, 10_000));
                var after = answers.Skip(split).Sum(answer => Scoring.Points(answer.Item1, answer.Item2, 10_000));
                (before + after).ShouldBe(live);
                live.ShouldBe(answers.Where(answer => answer.Item1).Sum(answer => 500 + ((10_000 - answer.Item2) / 20)));
            });

    [Theory]
    [InlineData(0, 10_000, 1_000)]
    [InlineData(250, 10_000, 987)]
    [InlineData(5_000, 10_000, 750)]
    [InlineData(9_981, 10_000, 500)]
    [InlineData(9_980, 10_000, 501)]
    [InlineData(10_000, 10_000, 500)]
    [InlineData(10_500, 10_000, 500)]
    [InlineData(1, 3, 833)]
    public void Points_CorrectAnswer_IsWorthThis(int elapsedMs, int windowMs, int points) =>
        Scoring.Points(correct: true, elapsedMs, windowMs).ShouldBe(points);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Points_NoWindow_Throws(int windowMs) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Scoring.Points(correct: true, 100, windowMs));

    private static Gen<(int WindowMs, int ElapsedMs)> Answers() =>
        from windowMs in WindowMs
        from elapsedMs in Gen.Int[0, windowMs]
        select (windowMs, elapsedMs);
}
