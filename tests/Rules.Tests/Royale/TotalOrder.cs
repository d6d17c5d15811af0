using CsCheck;

namespace Trivia.Grains.Rules.Tests.Royale;

/// <summary>The laws of a total order, for any type that compares itself.</summary>
internal static class TotalOrder
{
    /// <param name="keys">Keys.</param>
    /// <param name="neighbours">Pairs that differ in one part at most, where a comparison that skips a part shows.</param>
    public static void ShouldHold<T>(Gen<T> keys, Gen<(T, T)> neighbours)
        where T : struct, IComparable<T>, IEquatable<T>
    {
        Gen.OneOf(Gen.Select(keys, keys), neighbours).Sample(
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
