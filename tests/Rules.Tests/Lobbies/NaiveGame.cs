using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Rules.Tests.Lobbies;

/// <summary>A player's score worked out as the product's page says it, answer by answer, without the rules' code.</summary>
internal sealed class NaiveGame
{
    private int streak;

    public int Score { get; private set; }

    public void Play(LobbyAnswer? answer, int correct, int windowMs, int factor)
    {
        if (answer is not { } given || given.Choice != correct)
        {
            streak = 0;
            return;
        }

        var elapsed = Math.Max(250, given.RawElapsedMs - given.AllowanceMs);
        Score += factor * (500 + (int)Math.Floor(500m * (windowMs - elapsed) / windowMs));
        Score += Math.Min(250, 50 * streak);
        streak++;
    }
}
