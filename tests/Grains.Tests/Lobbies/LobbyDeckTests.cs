using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Generation;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Generation;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Tests.Lobbies;

public sealed class LobbyDeckTests
{
    private const string Small = "lobby-small";
    private static readonly int[] FirstSeat = [0];
    private static readonly int[] SecondSeat = [1];
    private static readonly int[] BothSeats = [0, 1];

    [Fact]
    public async Task Start_PlayerWhoHasMetQuestions_GetsOthersWhileThereAreAny()
    {
        await using var bench = await LobbyBench.Start();
        var first = await PlayGame(bench, LobbyBench.Topic, players: 1);
        await Eventually.Is(async () => (await bench.Grains.GetGrain<IPlayerGrain>("p-0").GetSeen()).Numbers.Length == 5, "the player remembers");

        var second = await PlayGame(bench, LobbyBench.Topic, players: 2);

        Ids(second).ShouldNotContain(id => Ids(first).Contains(id));
        first.Questions.ShouldAllBe(question => question.FirstSight.SequenceEqual(FirstSeat));
        second.Questions.ShouldAllBe(question => question.FirstSight.SequenceEqual(BothSeats));
    }

    [Fact]
    public async Task Start_NothingNewLeft_RepeatsAndSaysForWhomItIsNew()
    {
        await using var bench = await LobbyBench.Start();
        await ImportSmall(bench);
        var first = await PlayGame(bench, Small, players: 1);
        await Eventually.Is(async () => (await bench.Grains.GetGrain<IPlayerGrain>("p-0").GetSeen()).Numbers.Length == 5, "the player remembers");

        var second = await PlayGame(bench, Small, players: 2);

        Ids(second).Order().ShouldBe(Ids(first).Order());
        second.Questions.ShouldAllBe(question => question.FirstSight.SequenceEqual(SecondSeat));
        var topic = bench.Grains.GetGrain<ITopicGrain>(Small);
        (await topic.CountAvailable(new DrawRequest("r-1", 5, 1, Sealed: false, AllowRepeats: false))).ShouldBe(5, "events have lost nothing");
    }

    [Fact]
    public async Task Start_PrivateLobbyOfTheirHost_AsksOwnDraftsFirstAndCountsForNobody()
    {
        await using var bench = await LobbyBench.Start();
        var drafts = await Draft(bench, requester: "p-0", count: 3);

        var game = await PlayGame(bench, new LobbySettings { Topics = [LobbyBench.Topic], Questions = 5, Private = true }, host: 0);

        Ids(game).Take(3).ShouldBe(drafts, ignoreOrder: true);
        Ids(game).Skip(3).ShouldAllBe(id => id.StartsWith(LobbyBench.Topic, StringComparison.Ordinal));
        game.Rated.ShouldBeFalse();
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Start_PublicLobbyOrAnotherHosts_AsksNobodysDrafts(bool isPrivate, int host)
    {
        await using var bench = await LobbyBench.Start();
        var drafts = await Draft(bench, requester: "p-0", count: 3);

        var game = await PlayGame(bench, new LobbySettings { Topics = [LobbyBench.Topic], Questions = 5, Private = isPrivate }, host);

        Ids(game).Count().ShouldBe(5);
        Ids(game).ShouldNotContain(id => drafts.Contains(id));
        game.Rated.ShouldBe(!isPrivate);
    }

    [Fact]
    public async Task Start_DraftRetiredMeanwhile_IsNotAsked()
    {
        await using var bench = await LobbyBench.Start();
        var drafts = await Draft(bench, requester: "p-0", count: 1);
        (await bench.Grains.GetGrain<IGeneratedShelfGrain>(LobbyBench.Topic).Review([.. drafts], approve: false)).Changed.ShouldBe(drafts);

        var game = await PlayGame(bench, new LobbySettings { Topics = [LobbyBench.Topic], Questions = 5, Private = true }, host: 0);

        Ids(game).ShouldNotContain(drafts[0]);
    }

    [Fact]
    public async Task Pick_SomeMetLately_GivesTheOthersFirst()
    {
        await using var bench = await LobbyBench.Start();
        await ImportSmall(bench);
        var today = PlayerProgress.DayOf(TimeProvider.System.GetUtcNow());
        ImmutableDictionary<int, int> met = ImmutableDictionary<int, int>.Empty
            .Add(SeenQuestions.NumberOf($"{Small}-0"), today - 2)
            .Add(SeenQuestions.NumberOf($"{Small}-1"), today - 31)
            .Add(SeenQuestions.NumberOf($"{Small}-2"), today - 20);

        var pick = await bench.Grains.GetGrain<ITopicGrain>(Small).Pick(new PickRequest(4, 7, met));

        pick.Fresh.ShouldBe(3);
        pick.QuestionIds.Take(3).Order().ShouldBe([$"{Small}-1", $"{Small}-3", $"{Small}-4"]);
        pick.QuestionIds[3].ShouldBe($"{Small}-2");
    }

    private static IEnumerable<string> Ids(GameSummary game) => game.Questions.Select(question => question.QuestionId);

    private static async Task<GameSummary> PlayGame(LobbyBench bench, string topic, int players)
    {
        var lobby = await bench.Open(players, new LobbySettings { Topics = [topic], Questions = 5 });
        (await lobby.Command(0, HostAction.Start)).ShouldBe(LobbyVerdict.Done);
        return await Summary(bench, await lobby.PlayOut(players));
    }

    /// <summary>Three people play, whoever hosts.</summary>
    private static async Task<GameSummary> PlayGame(LobbyBench bench, LobbySettings settings, int host)
    {
        const int players = 3;
        var lobby = await bench.Open(0, settings);
        foreach (var player in Enumerable.Range(0, players).OrderBy(player => player != host))
        {
            (await lobby.Enter(player)).Verdict.ShouldBe(LobbyVerdict.Done);
        }

        (await lobby.Command(host, HostAction.Start)).ShouldBe(LobbyVerdict.Done);
        return await Summary(bench, await lobby.PlayOut(players));
    }

    private static async Task<GameSummary> Summary(LobbyBench bench, LobbySnapshot end)
    {
        await Eventually.Is(() => Task.FromResult(bench.Summaries.Taken.Any(game => game.GameId == end.Finished!.GameId)), "the game is handed on");
        return bench.Summaries.Taken.First(game => game.GameId == end.Finished!.GameId);
    }

    /// <summary>Questions that a model wrote for a player and nobody has approved.</summary>
    private static async Task<IReadOnlyList<string>> Draft(LobbyBench bench, string requester, int count)
    {
        const string job = "g-own";
        var order = new GenerationOrder { Theme = "Own questions", Topic = LobbyBench.Topic, Count = count, Requester = requester };
        await bench.Grains.GetGrain<IGeneratedShelfGrain>(LobbyBench.Topic).Put(job, order, [.. Enumerable.Range(1, count).Select(number => new DraftQuestion(
            number,
            $"Which own option is right, number {number}?",
            $"right own {number}",
            [$"wrong own a {number}", $"wrong own b {number}", $"wrong own c {number}"],
            Explanation: null,
            DraftOrigin.Of("model", "1", "prompt")))]);
        return [.. Enumerable.Range(1, count).Select(number => GenerationId.QuestionId(job, number))];
    }

    private static async Task ImportSmall(LobbyBench bench)
    {
        var questions = Enumerable.Range(0, 5).Select(number => new Question
        {
            Id = $"{Small}-{number}",
            Topic = Small,
            Body = $"Which small option is right, number {number}?",
            Correct = $"right {number}",
            Distractors = [$"wrong a {number}", $"wrong b {number}", $"wrong c {number}"],
        });
        var outcome = await bench.Grains.GetGrain<ITopicCatalogGrain>(ITopicCatalogGrain.Key)
            .Import([new TopicInfo(Small, "Small", "cyan", false, 0)], [.. questions], synthetic: false);
        outcome.Problems.ShouldBeEmpty();
    }
}
