using System.Collections.Immutable;
using Orleans;
using Trivia.Grains.Rules.Questions;

namespace Trivia.Grains.Rules.Lobbies;

/// <summary>What the host of a lobby decides. The defaults are the product's; <see cref="Problems"/> says what is out of bounds.</summary>
[GenerateSerializer, Immutable, Alias("trivia.rules.lobby-settings.v1")]
public sealed record LobbySettings
{
    /// <summary>The most players that any lobby can have.</summary>
    public const int PlayersLimit = 500;

    /// <summary>The most topics of one lobby.</summary>
    public const int TopicsMax = 8;

    /// <summary>The most mechanics that a host can name as switched off.</summary>
    public const int OffMax = 32;

    /// <summary>Slugs of the topics; empty for a mix of all.</summary>
    [Id(0)]
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Questions of a game.</summary>
    [Id(1)]
    public int Questions { get; init; } = 15;

    /// <summary>Time to answer, in milliseconds, before <see cref="Assist"/>.</summary>
    [Id(2)]
    public int AnswerMs { get; init; } = 15_000;

    /// <summary>By how much an assisted lobby multiplies the time to answer; 1 for none.</summary>
    [Id(3)]
    public int Assist { get; init; } = 1;

    /// <summary>Whether mechanics that take points from others are played.</summary>
    [Id(4)]
    public bool PowerUps { get; init; } = true;

    /// <summary>Whether secret roles are dealt.</summary>
    [Id(5)]
    public bool Roles { get; init; }

    /// <summary>Seats.</summary>
    [Id(6)]
    public int PlayersMax { get; init; } = 20;

    /// <summary>Whether only a code lets people in.</summary>
    [Id(7)]
    public bool Private { get; init; }

    /// <summary>Names of the mechanics that are switched off.</summary>
    [Id(8)]
    public ImmutableArray<string> Off { get; init; } = [];

    /// <summary>The answer window of an ordinary round, in milliseconds.</summary>
    public int WindowMs => AnswerMs * Assist;

    /// <summary>Whether results count apart because there was more time.</summary>
    public bool IsAssisted => Assist > 1;

    /// <summary>What is out of bounds, one sentence each; empty when all is well.</summary>
    public IEnumerable<string> Problems()
    {
        var limits = new (string Name, int Value, int Min, int Max)[]
        {
            ("questions", Questions, 5, 50),
            ("answerMs", AnswerMs, 5_000, 60_000),
            ("assist", Assist, 1, 10),
            ("playersMax", PlayersMax, 1, PlayersLimit),
        };
        foreach (var (name, value, min, max) in limits.Where(limit => limit.Value < limit.Min || limit.Value > limit.Max))
        {
            yield return FormattableString.Invariant($"{name} is {value}; it must be from {min} to {max}.");
        }

        if (Topics.IsDefault || Topics.Length > TopicsMax || !Topics.All(Slug.IsValid))
        {
            yield return $"topics must be at most {TopicsMax} slugs.";
        }

        if (Off.IsDefault || Off.Length > OffMax || Off.Any(name => name is not { Length: > 0 and <= Slug.LengthMax }))
        {
            yield return $"off must be at most {OffMax} names of mechanics.";
        }
    }
}
