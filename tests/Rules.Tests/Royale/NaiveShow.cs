using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Rules.Tests.Royale;

/// <summary>A show played on paper: how many questions count until one is left, by the words of the rules.</summary>
internal static class NaiveShow
{
    /// <summary>Questions that count, from the first to the last.</summary>
    /// <param name="settings">The event's rules.</param>
    /// <param name="seats">Seats at the first lock.</param>
    /// <param name="rightOf">How many of so many alive are right, question by question.</param>
    public static int Questions(RoyaleSettings settings, int seats, Func<int, int> rightOf)
    {
        var (alive, asked, cuts, spentMs, suddenDeath) = (seats, 0, 0, 0L, false);
        while (alive > 1)
        {
            asked++;
            var thirdQuestion = asked % settings.QuestionsPerCut == 0;
            suddenDeath |= alive <= settings.SuddenDeathAlive || (spentMs >= settings.BudgetMs && thirdQuestion);
            var least = Math.Min(settings.WindowMs, settings.WindowMsMin);
            spentMs += Math.Max(least, settings.WindowMs - ((long)cuts * settings.WindowStepMs)) + settings.RevealMs;
            if (!suddenDeath && !thirdQuestion)
            {
                continue;
            }

            var right = rightOf(alive);
            var half = Math.Max(1, alive / 2);
            alive -= suddenDeath switch
            {
                true when right == 0 => half,
                true => Math.Max(half, alive - right),
                false => Math.Max(1, (int)Math.Floor(alive * settings.CutFraction)),
            };
            spentMs += settings.CutMs;
            cuts++;
        }

        return asked;
    }
}
