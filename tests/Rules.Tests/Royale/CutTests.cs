using CsCheck;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Royale;

/// <summary>A whole cut over brackets, against the oracle that sorts the whole field.</summary>
public sealed class CutTests
{
    private static readonly Gen<int> Permille = Gen.OneOf(Gen.Const(200), Gen.Int[1, 999]);
    private static readonly Gen<int> Brackets = Gen.Int[1, 12];
    private static readonly Gen<int> Seed = Gen.Int[0, int.MaxValue];

    [Fact]
    public void Ordinary_AnyFieldOverAnyBrackets_RemovesWhomTheSortedFieldRemoves() =>
        Gen.Select(Fields.Any, Permille, Brackets, Seed).Sample(
            (field, permille, brackets, seed) =>
            {
                var line = BracketedCut.Line(field, OrdinaryPlan(field, permille), brackets, seed);
                BracketedCut.Leavers(field, line).ShouldBe(NaiveCut.Ordinary(field, permille), ignoreOrder: true);
            },
            iter: 2_000);

    [Fact]
    public void SuddenDeath_AnyFieldOverAnyBrackets_RemovesWhomTheTextRemoves() =>
        Gen.Select(Fields.Any, Brackets, Seed).Sample(
            (field, brackets, seed) =>
            {
                var line = BracketedCut.Line(field, SuddenDeathPlan(field), brackets, seed);
                BracketedCut.Leavers(field, line).ShouldBe(NaiveCut.SuddenDeath(field), ignoreOrder: true);
            },
            iter: 2_000);

    [Fact]
    public void Line_OtherArrivalBracketsAndMergeOrder_IsTheSame() =>
        Gen.Select(Fields.Contested, Gen.Bool, Gen.Select(Brackets, Seed), Gen.Select(Brackets, Seed)).Sample(
            (field, suddenDeath, one, other) =>
            {
                var plan = suddenDeath ? SuddenDeathPlan(field) : OrdinaryPlan(field, 200);
                BracketedCut.Line(field, plan, one.Item1, one.Item2)
                    .ShouldBe(BracketedCut.Line(field, plan, other.Item1, other.Item2));
            },
            iter: 1_000);

    [Fact]
    public void Line_AnyField_LeavesNobodyOutWhoRanksAboveASurvivor() =>
        Gen.Select(Fields.Contested, Permille, Brackets, Seed).Sample(
            (field, permille, brackets, seed) =>
            {
                var line = BracketedCut.Line(field, OrdinaryPlan(field, permille), brackets, seed);
                var leavers = BracketedCut.Leavers(field, line);
                NaiveCut.Ranked(field).SkipWhile(seat => !leavers.Contains(seat.PlayerId))
                    .ShouldAllBe(seat => leavers.Contains(seat.PlayerId));
            },
            iter: 1_000);

    [Fact]
    public void Line_AppliedAgain_ChangesNothing() =>
        Gen.Select(Fields.Contested, Gen.Bool, Brackets, Seed).Sample(
            (field, suddenDeath, brackets, seed) =>
            {
                var plan = suddenDeath ? SuddenDeathPlan(field) : OrdinaryPlan(field, 200);
                var line = BracketedCut.Line(field, plan, brackets, seed);
                var leavers = BracketedCut.Leavers(field, line);

                BracketedCut.Leavers(field.Where(seat => !leavers.Contains(seat.PlayerId)), line).ShouldBeEmpty();
                BracketedCut.Leavers(field.Where(seat => leavers.Contains(seat.PlayerId)), line)
                    .ShouldBe(leavers, ignoreOrder: true);
            },
            iter: 1_000);

    [Theory]
    [InlineData(10_000, 10)]
    [InlineData(100_000, 100)]
    public void Ordinary_FullField_RemovesExactlyAFifth(int seats, int brackets)
    {
        var random = new Random(20_250_607);
        var field = Enumerable.Range(0, seats).Select(index => new Seat(
            FormattableString.Invariant($"p{index}"), random.Next(3_000), random.Next(4), random.Next(30_000),
            (ulong)random.Next(50), random.Next(2) == 0, random.Next(250, 10_000))).ToArray();

        var leavers = BracketedCut.Leavers(field, BracketedCut.Line(field, OrdinaryPlan(field, 200), brackets, seed: 1));

        leavers.Count.ShouldBe(seats / 5);
        leavers.SetEquals(NaiveCut.Ordinary(field, 200)).ShouldBeTrue();
    }

    private static CutPlan OrdinaryPlan(Seat[] field, int permille) => CutPlan.Ordinary(field.Length, permille / 1000m);

    private static CutPlan SuddenDeathPlan(Seat[] field) =>
        CutPlan.SuddenDeath(field.Length, field.Count(seat => seat.Right));
}
