using CsCheck;

namespace Trivia.Grains.Rules.Tests.Royale;

/// <summary>The laws of a total order, for any type that compares itself.</summary>
internal static class TotalOrder
{
    public static void ShouldHold<T>(Gen<T> keys)
        where T : struct, IComparable<T>, IEquatable<T>
    {
        Gen.Select(keys, keys).Sample(
            (a, b) =>
            {
                Math.Sign(a.CompareTo(b)).ShouldBe(-Math.Sign(b.CompareTo(a)), "antisymmetric");
                (a.CompareTo(b) == 0).ShouldBe(a.Equals(b), "equal only when the same");
                a.CompareTo(a).ShouldBe(0, "reflexive");
            },
            iter: 5_000);
        Gen.Select(keys, keys, keys).Sample(
            (a, b, c) =>
            {
                T[] sorted = [a, b, c];
                Array.Sort(sorted);
                sorted[0].CompareTo(sorted[1]).ShouldBeLessThanOrEqualTo(0);
                sorted[1].CompareTo(sorted[2]).ShouldBeLessThanOrEqualTo(0);
                sorted[0].CompareTo(sorted[2]).ShouldBeLessThanOrEqualTo(0, "transitive");
            },
            iter: 5_000);
    }
}
