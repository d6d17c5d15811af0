using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Royale;

/// <summary>A seat as a cut finds it: what it has gathered so far, and how it answered the question at hand.</summary>
public sealed record Seat(
    string PlayerId, int Score, int Correct, long ElapsedMs, ulong Lottery, bool Right, int ElapsedNowMs)
{
    public RankKey Rank => new(Score, Correct, ElapsedMs, Lottery, PlayerId);

    public CutKey KeyFor(CutOrder order) => new(CutKey.MajorOf(order, Score, Right, ElapsedNowMs), Rank);
}
