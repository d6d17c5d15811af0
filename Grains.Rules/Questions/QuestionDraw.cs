using System.Collections.Immutable;

namespace Trivia.Grains.Rules.Questions;

/// <summary>Which questions of a topic a game gets. Pure.</summary>
public static class QuestionDraw
{
    /// <summary>Whether nobody can have seen the question lately.</summary>
    /// <param name="candidate">The question.</param>
    /// <param name="freshAfter">How long a question rests after a draw.</param>
    /// <param name="now">The time.</param>
    public static bool IsFresh(DrawCandidate candidate, TimeSpan freshAfter, DateTimeOffset now) =>
        candidate.LastDrawn is not { } drawn || now - drawn >= freshAfter;

    /// <summary>
    /// Takes fresh questions, best quality first, equals in the order of the seed. When they run out and repeats are
    /// allowed, the rest come from the others, longest unseen first.
    /// </summary>
    /// <param name="candidates">The topic's live questions.</param>
    /// <param name="count">How many are wanted.</param>
    /// <param name="allowRepeats">Whether questions that rest may be taken once fresh ones run out.</param>
    /// <param name="seed">Orders equals.</param>
    /// <param name="freshAfter">How long a question rests after a draw.</param>
    /// <param name="now">The time.</param>
    /// <returns>At most <paramref name="count"/> distinct ids.</returns>
    public static ImmutableArray<string> Choose(
        IEnumerable<DrawCandidate> candidates,
        int count,
        bool allowRepeats,
        long seed,
        TimeSpan freshAfter,
        DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var all = candidates.ToLookup(candidate => IsFresh(candidate, freshAfter, now));
        var chosen = all[true]
            .OrderByDescending(candidate => candidate.Quality)
            .ThenBy(candidate => SeededOrder.Of(seed, candidate.Id))
            .Take(count)
            .ToList();
        if (allowRepeats)
        {
            chosen.AddRange(all[false]
                .OrderBy(candidate => candidate.LastDrawn)
                .ThenByDescending(candidate => candidate.Quality)
                .ThenBy(candidate => SeededOrder.Of(seed, candidate.Id))
                .Take(count - chosen.Count));
        }

        return [.. chosen.Select(candidate => candidate.Id)];
    }
}
