using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Interfaces.Questions;
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
        var end = await lobby.PlayOut(players);
        await Eventually.Is(() => Task.FromResult(bench.Summaries.Taken.Any(game => game.GameId == end.Finished!.GameId)), "the game is handed on");
        return bench.Summaries.Taken.First(game => game.GameId == end.Finished!.GameId);
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
