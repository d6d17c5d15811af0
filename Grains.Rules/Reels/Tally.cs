namespace Trivia.Grains.Rules.Reels;

/// <summary>The game as it stood after each round, folded from the facts.</summary>
internal sealed class Tally(int players)
{
    private readonly int[] scores = new int[players];
    private readonly int[] streaks = new int[players];
    private readonly int[] ranks = [.. Enumerable.Repeat(1, players)];

    /// <summary>Points of each player.</summary>
    public ReadOnlySpan<int> Scores => scores;

    /// <summary>Who leads: of equals whoever led before, otherwise the first in the list; null before anybody has a point.</summary>
    public int? Leader { get; private set; }

    /// <summary>Right answers in a row of a player.</summary>
    public int StreakOf(int player) => streaks[player];

    /// <summary>How many have more points, and one.</summary>
    public int RankOf(int player) => ranks[player];

    /// <summary>Counts a round. Who did not answer loses the streak.</summary>
    public void Take(ReelRound round)
    {
        var right = new HashSet<int>();
        foreach (var answer in round.Answers)
        {
            scores[answer.Player] += answer.Points;
            if (answer.IsRight)
            {
                right.Add(answer.Player);
            }
        }

        for (var player = 0; player < streaks.Length; player++)
        {
            streaks[player] = right.Contains(player) ? streaks[player] + 1 : 0;
        }

        Rank();
        var best = scores.Max();
        if (best > 0 && (Leader is not { } leader || scores[leader] < best))
        {
            Leader = Array.IndexOf(scores, best);
        }
    }

    private void Rank()
    {
        int[] order = [.. Enumerable.Range(0, scores.Length).OrderByDescending(player => scores[player])];
        for (var place = 0; place < order.Length; place++)
        {
            var isTied = place > 0 && scores[order[place]] == scores[order[place - 1]];
            ranks[order[place]] = isTied ? ranks[order[place - 1]] : place + 1;
        }
    }
}
