using CsCheck;
using Trivia.Grains.Rules.Reels;

namespace Trivia.Grains.Rules.Tests.Reels;

/// <summary>Games that make sense, and nothing else in common.</summary>
internal static class Facts
{
    /// <summary>Any game.</summary>
    public static Gen<ReelFacts> Any { get; } =
        from players in Gen.Int[1, 12]
        from rounds in Round(players).Array[1, 30]
        select Of(players, rounds);

    /// <summary>A game of rounds given as (player, right, elapsed, points).</summary>
    public static ReelFacts Of(int players, params (int Player, bool IsRight, int ElapsedMs, int Points)[][] rounds) => new(
        "g-1",
        "Room",
        "animals",
        "Animals",
        [.. Enumerable.Range(0, players).Select(player => new ReelPlayer($"player {player}"))],
        [
            .. rounds.Select((answers, index) => new ReelRound(
                index + 1,
                $"question {index + 1}",
                $"answer {index + 1}",
                [.. answers.Select(answer => new ReelAnswer(answer.Player, answer.IsRight, answer.ElapsedMs, answer.Points))])),
        ]);

    private static Gen<(int, bool, int, int)[]> Round(int players) =>
        from takesPart in Gen.Bool.Array[players]
        from right in Gen.Bool.Array[players]
        from elapsed in Gen.Int[250, 3_000].Array[players]
        from points in Gen.Int[-200, 1_250].Array[players]
        select Enumerable.Range(0, players).Where(player => takesPart[player])
            .Select(player => (player, right[player], elapsed[player], right[player] ? Math.Abs(points[player]) : Math.Min(0, points[player])))
            .ToArray();
}
