using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Reels;

/// <summary>A finished game, as far as a reel can show it. Nothing in it is a secret any more.</summary>
/// <param name="GameId">The game.</param>
/// <param name="Title">Name of the room.</param>
/// <param name="Topic">Slug of the topic; decides art and colour.</param>
/// <param name="TopicName">The topic as it is shown.</param>
/// <param name="Players">Who played.</param>
/// <param name="Rounds">The rounds in the order in which they were played.</param>
[GenerateSerializer, Immutable, Alias("trivia.reels.facts.v1")]
public sealed record ReelFacts(
    [property: Id(0)] string GameId,
    [property: Id(1)] string Title,
    [property: Id(2)] string Topic,
    [property: Id(3)] string TopicName,
    [property: Id(4)] ImmutableArray<ReelPlayer> Players,
    [property: Id(5)] ImmutableArray<ReelRound> Rounds)
{
    /// <summary>Most players of a game.</summary>
    public const int PlayersMax = 500;

    /// <summary>Most rounds of a game, ties and repeats included.</summary>
    public const int RoundsMax = 100;

    /// <summary>The lobby that is told when the reel is ready; null for nobody.</summary>
    [Id(6)]
    public string? LobbyId { get; init; }

    /// <summary>Longest text of a game, in UTF-16 units; far over what rooms, names and questions allow.</summary>
    public const int TextUnitsMax = 4_096;

    /// <summary>What is wrong with the facts, as a sentence; null when they hold together.</summary>
    public string? Problem()
    {
        if (Players.IsDefaultOrEmpty || Players.Length > PlayersMax)
        {
            return $"A reel shows 1 to {PlayersMax} players.";
        }

        if (Rounds.IsDefaultOrEmpty || Rounds.Length > RoundsMax)
        {
            return $"A reel shows 1 to {RoundsMax} rounds.";
        }

        var texts = Players.Select(player => player.Name)
            .Concat(Rounds.SelectMany(round => new[] { round.Question, round.Answer }))
            .Concat([GameId, Title, Topic, TopicName]);
        if (texts.Any(text => text.Length > TextUnitsMax))
        {
            return $"A text has more than {TextUnitsMax} characters.";
        }

        return Rounds.Select(ProblemOf).FirstOrDefault(problem => problem is not null);
    }

    private string? ProblemOf(ReelRound round)
    {
        var seen = new HashSet<int>();
        foreach (var answer in round.Answers.IsDefault ? [] : round.Answers)
        {
            if (answer.Player < 0 || answer.Player >= Players.Length)
            {
                return $"Round {round.Number} has an answer of nobody.";
            }

            if (!seen.Add(answer.Player))
            {
                return $"Round {round.Number} has two answers of one player.";
            }
        }

        return round.Answers.IsDefault ? $"Round {round.Number} has no list of answers." : null;
    }
}
