using Trivia.Grains.Rules.Reels;

namespace Trivia.Grains.Rules.Tests.Reels;

/// <summary>A game after some rounds, told from the start in the plainest way.</summary>
internal sealed record NaiveGame(int[] Scores, int[] Streaks, int? Leader)
{
    public static NaiveGame Play(ReelFacts facts, int rounds)
    {
        var game = new NaiveGame(new int[facts.Players.Length], new int[facts.Players.Length], null);
        foreach (var round in facts.Rounds.Take(rounds))
        {
            for (var player = 0; player < facts.Players.Length; player++)
            {
                var answers = round.Answers.Where(answer => answer.Player == player).ToList();
                game.Scores[player] += answers.Sum(answer => answer.Points);
                game.Streaks[player] = answers.Exists(answer => answer.IsRight) ? game.Streaks[player] + 1 : 0;
            }

            var best = game.Scores.Max();
            var staysAhead = game.Leader is { } leader && game.Scores[leader] == best;
            game = game with { Leader = best <= 0 || staysAhead ? game.Leader : Array.IndexOf(game.Scores, best) };
        }

        return game;
    }

    public int RankOf(int player) => 1 + Scores.Count(score => score > Scores[player]);
}
