namespace Trivia.Grains.Rules.Feedback;

/// <summary>When flags take a question out of play until staff have looked at it. Pure.</summary>
public static class FlagRule
{
    /// <summary>Rated games that a player must have played for the flags to be trusted.</summary>
    public const int RatedGamesMin = 10;

    /// <summary>Answerers, the latest ones, among whom flags are counted.</summary>
    public const int Window = 1_000;

    /// <summary>Fewest trusted flags that retire anything.</summary>
    public const int FlagsMin = 3;

    /// <summary>Share of the window that must have flagged.</summary>
    public const double Share = 0.01;

    /// <summary>Share of a topic's live questions that flags retire in a day.</summary>
    public const double TopicShareADay = 0.05;

    /// <summary>Whether a player's flags are trusted: enough rated games, and earlier flags not mostly rejected.</summary>
    /// <param name="ratedGames">Rated games played.</param>
    /// <param name="upheld">Earlier flags that staff agreed with.</param>
    /// <param name="rejected">Earlier flags that staff found nothing in.</param>
    public static bool IsTrusted(int ratedGames, int upheld, int rejected) => ratedGames >= RatedGamesMin && rejected <= upheld;

    /// <summary>Whether trusted flags retire a question.</summary>
    /// <param name="sightings">The games that asked it, with the trusted flags of each, in any order.</param>
    /// <remarks>
    /// Of a game that reaches over the edge of the window only its share counts: ten thousand answer at the same moment, and
    /// none of them is later than another.
    /// </remarks>
    public static bool Retires(IEnumerable<(Sighting Game, int TrustedFlags)> sightings)
    {
        var (answerers, flags) = (0, 0.0);
        foreach (var (game, trusted) in sightings.OrderByDescending(sighting => sighting.Game.At).ThenBy(sighting => sighting.Game.GameId, StringComparer.Ordinal))
        {
            var room = Window - answerers;
            if (room <= 0)
            {
                break;
            }

            var counted = Math.Min(room, Math.Max(game.Answerers, trusted));
            flags += counted == 0 ? 0 : (double)trusted * counted / Math.Max(game.Answerers, trusted);
            answerers += counted;
        }

        return flags >= Needed(answerers);
    }

    /// <summary>How many trusted flags retire a question.</summary>
    /// <param name="answerers">Answerers in the window.</param>
    public static double Needed(int answerers) => Math.Max(FlagsMin, Share * Math.Min(answerers, Window));

    /// <summary>How many questions of a topic flags may retire in a day.</summary>
    /// <param name="live">Its live questions when the day began.</param>
    public static int AllowedADay(int live) => (int)Math.Floor(live * TopicShareADay);
}
