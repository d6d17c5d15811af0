using CsCheck;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Rules.Tests.Players;

/// <summary>Finished games for tests.</summary>
internal static class Games
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    public static GameConditions RatedConditions { get; } = new(
        IsPublic: true, People: 5, Addresses: 4, HousePlayers: 0, Assisted: false, Synthetic: false, CalledOff: false);

    public static FinishedGame Rated(string id, int score = 1_000, DateTimeOffset? at = null) => new()
    {
        GameId = id,
        Kind = GameKind.Lobby,
        Title = "Anime",
        FinishedAt = at ?? Noon,
        Score = score,
        Rank = 2,
        Players = 5,
        Stayed = true,
        Conditions = RatedConditions,
        Answers = [Answer("q-1", right: true), Answer("q-2", right: false)],
    };

    public static FinishedAnswer Answer(string question, bool right, int difficulty = 1_200, int elapsedMs = 3_000) =>
        new(question, difficulty, right, elapsedMs);

    public static Gen<GameConditions> Conditions { get; } =
        Gen.Select(Gen.Bool, Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[0, 2]).SelectMany(four =>
            Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool).Select(three => new GameConditions(
                four.Item1, four.Item2, four.Item3, four.Item4, three.Item1, three.Item2, three.Item3)));

    private static Gen<FinishedAnswer> AnyAnswer { get; } =
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 3_000], Gen.Bool, Gen.Int[250, 15_000], Gen.Bool)
            .Select((question, difficulty, right, elapsedMs, authored) =>
                new FinishedAnswer($"q-{question}", difficulty, right, elapsedMs, authored));

    /// <summary>Any game, with one of a few ids, so that some come twice.</summary>
    public static Gen<FinishedGame> Any { get; } =
        Gen.Select(Gen.Int[0, 30], Gen.Int[-100, 15_000], Gen.Int[0, 5], Gen.Bool, Gen.OneOf(Conditions, Gen.Const(RatedConditions)), AnyAnswer.Array[0, 15])
            .Select((number, score, rank, stayed, conditions, answers) => new FinishedGame
            {
                GameId = $"g-{number}",
                Kind = (GameKind)(number % 2),
                Title = "Anything",
                FinishedAt = Noon.AddHours(number * 5),
                Score = score,
                Rank = rank,
                Players = 5,
                Stayed = stayed,
                Conditions = conditions,
                Answers = [.. answers],
                Feats = number % 3 == 0 ? [Feats.Survivor] : [],
            });
}
