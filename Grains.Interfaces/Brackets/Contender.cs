namespace Trivia.Grains.Interfaces.Brackets;

/// <summary>A seat as anyone may see it.</summary>
/// <param name="Seat">Its running number, see <see cref="SeatRef.Number"/>.</param>
/// <param name="Name">Display name.</param>
/// <param name="Score">Points of all closed rounds.</param>
/// <param name="Correct">Right answers.</param>
/// <param name="ElapsedMs">Sum of elapsed times in milliseconds.</param>
/// <param name="OutAtCut">The cut that removed it; 0 while it is alive.</param>
[GenerateSerializer, Immutable, Alias("trivia.bracket.contender.v1")]
public sealed record Contender(
    [property: Id(0)] int Seat,
    [property: Id(1)] string Name,
    [property: Id(2)] int Score,
    [property: Id(3)] int Correct,
    [property: Id(4)] long ElapsedMs,
    [property: Id(5)] int OutAtCut)
{
    /// <summary>By score, right answers and time, as ranks are; the lower number first where a cut would draw lots.</summary>
    public static IComparer<Contender> BestFirst { get; } = Comparer<Contender>.Create((left, right) =>
        (-left.Score, -left.Correct, left.ElapsedMs, left.Seat).CompareTo((-right.Score, -right.Correct, right.ElapsedMs, right.Seat)));
}
