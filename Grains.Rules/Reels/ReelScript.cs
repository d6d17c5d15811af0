using System.Collections.Immutable;

namespace Trivia.Grains.Rules.Reels;

/// <summary>
/// Makes a reel of a game: its last decisive answers in the order in which they fell, one of every round before a second of
/// any. Pure: the same facts give the same reel on every silo.
/// </summary>
public static class ReelScript
{
    /// <summary>The reel of a game.</summary>
    /// <param name="facts">Facts without a <see cref="ReelFacts.Problem"/>.</param>
    /// <exception cref="ArgumentException">They have one.</exception>
    public static Reel Of(ReelFacts facts)
    {
        if (facts.Problem() is { } problem)
        {
            throw new ArgumentException(problem, nameof(facts));
        }

        var (rounds, end) = Play(facts);
        var moments = Choose(rounds);
        var podium = Podium(facts, end);
        return new Reel
        {
            Title = facts.Title,
            Topic = facts.Topic,
            TopicName = facts.TopicName,
            Players = facts.Players.Length,
            Rounds = facts.Rounds.Length,
            Moments = moments,
            Podium = podium,
            ShareTexts = ShareTexts.Of(facts, moments, podium),
        };
    }

    private static (List<ImmutableArray<ReelMoment>> Rounds, Tally End) Play(ReelFacts facts)
    {
        var (before, after) = (new Tally(facts.Players.Length), new Tally(facts.Players.Length));
        var found = new List<ImmutableArray<ReelMoment>>();
        int? record = null;
        foreach (var round in facts.Rounds)
        {
            after.Take(round);
            found.Add([.. DecisiveAnswers.Of(facts, round, before, after, record)]);
            before.Take(round);
            if (DecisiveAnswers.FastestOf(round) is { } fastest)
            {
                record = Math.Min(record ?? int.MaxValue, fastest.ElapsedMs);
            }
        }

        return (found, after);
    }

    /// <summary>The weightiest of each of the last rounds; while there is room, what else was decisive, weightiest first.</summary>
    private static ImmutableArray<ReelMoment> Choose(List<ImmutableArray<ReelMoment>> rounds)
    {
        var placed = rounds.SelectMany((moments, round) => moments.Select((moment, place) => (moment, round, place))).ToList();
        var firsts = placed.Where(found => found.place == 0).TakeLast(Reel.MomentsMax).ToList();
        var others = placed.Where(found => found.place > 0)
            .OrderByDescending(found => found.moment.Kind).ThenByDescending(found => found.round).ThenBy(found => found.place)
            .Take(Reel.MomentsMax - firsts.Count);

        // Within a round the weightiest comes last.
        return [.. firsts.Concat(others).OrderBy(found => found.round).ThenByDescending(found => found.place).Select(found => found.moment)];
    }

    private static ImmutableArray<ReelStanding> Podium(ReelFacts facts, Tally end) =>
    [
        .. Enumerable.Range(0, facts.Players.Length)
            .Select(player => new { Player = player, Rank = end.RankOf(player), Score = end.Scores[player] })
            .OrderBy(standing => standing.Rank).ThenBy(standing => standing.Player)
            .Take(Reel.PodiumMax)
            .Select(standing => new ReelStanding(standing.Rank, facts.Players[standing.Player], standing.Score)),
    ];
}
