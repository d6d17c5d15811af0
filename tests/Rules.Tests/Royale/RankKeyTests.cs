using CsCheck;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Royale;

public sealed class RankKeyTests
{
    private static readonly Gen<RankKey> Keys = Gen.Select(
        Gen.OneOf(Gen.Int[0, 2], Gen.OneOf(int.MinValue, int.MaxValue)),
        Gen.OneOf(Gen.Int[0, 2], Gen.OneOf(int.MinValue, int.MaxValue)),
        Gen.OneOf(Gen.Long[0, 2], Gen.OneOf(long.MinValue, long.MaxValue)),
        Gen.OneOf(Gen.ULong[0, 2], Gen.OneOf(ulong.MaxValue, 1UL << 63)),
        Gen.OneOf("a", "b", "A", "ä", "a\u0301", string.Empty),
        (score, correct, elapsedMs, lottery, playerId) => new RankKey(score, correct, elapsedMs, lottery, playerId));

    private static readonly Gen<(RankKey, RankKey)> Neighbours = Gen.Select(Keys, Keys, Gen.Int[0, 4], (key, other, part) => (key, part switch
    {
        0 => key with { Score = other.Score },
        1 => key with { Correct = other.Correct },
        2 => key with { ElapsedMs = other.ElapsedMs },
        3 => key with { Lottery = other.Lottery },
        _ => key with { PlayerId = other.PlayerId },
    }));

    private static readonly Gen<CutKey> CutKeys = Gen.Select(
        Gen.OneOf(0L, 1, -1, CutKey.NotRight, long.MaxValue), Keys, (major, rank) => new CutKey(major, rank));

    [Fact]
    public void RankKey_AnyKeys_AreTotallyOrdered() => TotalOrder.ShouldHold(Keys, Neighbours);

    [Fact]
    public void CutKey_AnyKeys_AreTotallyOrdered() => TotalOrder.ShouldHold(
        CutKeys, Neighbours.Select((one, other) => (new CutKey(7, one), new CutKey(7, other))));

    [Fact]
    public void Operators_AnyKeys_AgreeWithTheComparison() => Gen.Select(CutKeys, CutKeys).Sample(
        (a, b) =>
        {
            bool[] cut = [a < b, a > b, a <= b, a >= b];
            cut.ShouldBe(Signs(a.CompareTo(b)));
            bool[] rank = [a.Rank < b.Rank, a.Rank > b.Rank, a.Rank <= b.Rank, a.Rank >= b.Rank];
            rank.ShouldBe(Signs(a.Rank.CompareTo(b.Rank)));
        },
        iter: 2_000);

    [Fact]
    public void Sort_AnyField_IsTheOrderOfTheOracle() => Fields.Any.Sample(
        field =>
        {
            var sorted = field.Select(seat => seat.Rank).Order().Select(rank => rank.PlayerId);
            sorted.ShouldBe(NaiveCut.Ranked(field).Select(seat => seat.PlayerId));
        },
        iter: 1_000);

    [Fact]
    public void CompareTo_EachField_DecidesInItsTurn()
    {
        var key = new RankKey(Score: 700, Correct: 2, ElapsedMs: 4_000, Lottery: 9, PlayerId: "m");
        RankKey[] bestFirst =
        [
            key with { Score = 701, Correct = 0, ElapsedMs = 9_000, Lottery = 99, PlayerId = "z" },
            key with { Correct = 3, ElapsedMs = 9_000, Lottery = 99, PlayerId = "z" },
            key with { ElapsedMs = 3_999, Lottery = 99, PlayerId = "z" },
            key with { Lottery = 8, PlayerId = "z" },
            key with { PlayerId = "l" },
            key,
        ];

        bestFirst.Reverse().Order().ShouldBe(bestFirst);
    }

    private static bool[] Signs(int comparison) => [comparison < 0, comparison > 0, comparison <= 0, comparison >= 0];
}
