using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Feedback;
using Trivia.Grains.Interfaces.Players;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Rules.Feedback;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Tests.Feedback;

public sealed class FlagTests : IAsyncLifetime
{
    private const int Indexed = 40;
    private TestSilo silo = null!;

    private IReviewQueueGrain Queue => silo.Grains.GetGrain<IReviewQueueGrain>(IReviewQueueGrain.Key);

    private ITopicGrain Topic => silo.Grains.GetGrain<ITopicGrain>("test");

    public async ValueTask InitializeAsync()
    {
        silo = await TestSilo.Start(configureSilo: Opinions.ReportAtOnce);
        await Topic.Index(
            new TopicInfo("test", "Test", "beacon", false, 0),
            [.. Enumerable.Range(0, Indexed).Select(number => new TopicEntry($"test-{number:d3}", 0.5, false))]);
    }

    public ValueTask DisposeAsync() => silo.DisposeAsync();

    [Fact]
    public async Task Flags_OfThreeWhoAreTrusted_RetireTheQuestionUntilStaffHaveFixedItAndTellThem()
    {
        await PlayRated(0, 3);
        await Flag("test-001", players: 3);
        await Eventually.Is(async () => (await Waiting()).Any(item => item is { QuestionId: "test-001", IsRetired: true }));

        (await Status("test-001")).ShouldBe(QuestionStatus.Retired);
        (await Topic.ListIds()).ShouldNotContain("test-001");
        var question = (await silo.Grains.GetGrain<IQuestionGrain>("test-001").Get())!;
        var decision = new ReviewDecision("cmd-0001", "ada", "looked it up", ReviewVerdict.Fix, question with { Correct = "right after all" });
        (await Reception("test-001").Review(decision)).Problems.ShouldBeEmpty();
        (await Reception("test-001").Review(decision)).Problems.ShouldBeEmpty();

        (await Status("test-001")).ShouldBe(QuestionStatus.Live);
        (await Topic.ListIds()).ShouldContain("test-001");
        (await Waiting()).ShouldBeEmpty();
        var trail = await silo.Grains.GetGrain<IQuestionGrain>("test-001").GetTrail();
        trail.Select(step => (step.Actor, step.Status, step.Version)).ShouldBe(
            [("ada", QuestionStatus.Live, 2), ("flags", QuestionStatus.Retired, 1), ("pack:starter", QuestionStatus.Live, 1)]);
        (await silo.Grains.GetGrain<IQuestionGrain>("test-001").GetVersion(1))!.Correct.ShouldBe("right 1");
        foreach (var player in Enumerable.Range(0, 3).Select(Opinions.Player))
        {
            var told = (await silo.Grains.GetGrain<IPlayerGrain>(player).GetFlags()).ShouldHaveSingleItem();
            (told.QuestionId, told.Flag, told.Upheld).ShouldBe(("test-001", FlagKind.Wrong, true));
            (await silo.Grains.GetGrain<IPlayerGrain>(player).GetFlagRecord()).ShouldBe(new FlagRecord(10, 1, 0));
        }
    }

    [Fact]
    public async Task Flags_OfThirtyGuestsInLeague_RetireNothingAndWaitForStaff()
    {
        await Flag("test-002", players: 30);
        await Eventually.Is(async () => (await Waiting()).Any(item => item is { QuestionId: "test-002", Reception.OpenFlags: 30 }));

        (await Status("test-002")).ShouldBe(QuestionStatus.Live);
        (await Waiting()).ShouldHaveSingleItem().IsRetired.ShouldBeFalse();
        (await Topic.ListIds()).ShouldContain("test-002");
    }

    [Fact]
    public async Task Flags_ThatStaffReject_CostThoseWhoRaisedThemTheirTrust()
    {
        await PlayRated(0, 3);
        await Flag("test-003", players: 3);
        await Eventually.Is(async () => await Status("test-003") == QuestionStatus.Retired && (await Waiting()).Length == 1);
        await Reception("test-003").Review(new ReviewDecision("cmd-0002", "ada", "", ReviewVerdict.Approve));
        (await Status("test-003")).ShouldBe(QuestionStatus.Live);
        await Flag("test-004", players: 3);

        await Eventually.Is(async () => (await Waiting()).Any(item => item is { QuestionId: "test-004", Reception.OpenFlags: 3 }));
        (await Waiting()).ShouldHaveSingleItem().Reception.TrustedFlags.ShouldBe(0);
        (await Status("test-004")).ShouldBe(QuestionStatus.Live);
    }

    [Fact]
    public async Task Flags_MoreThanATwentiethOfTheTopicInADay_TheRestWaitForStaff()
    {
        await PlayRated(0, 3);
        for (var number = 0; number < 4; number++)
        {
            await Flag($"test-{number:d3}", players: 3);
        }

        await Eventually.Is(async () => (await Waiting()).Count(item => item.Reception.TrustedFlags == 3) == 4);
        (await Waiting()).Count(item => item.IsRetired).ShouldBe(FlagRule.AllowedADay(Indexed));
        (await Topic.ListIds()).Length.ShouldBe(Indexed - 2);
    }

    private async Task<ImmutableArray<ReviewItem>> Waiting() => (await Queue.List(0, 100)).Items;

    private async Task<QuestionStatus> Status(string question) => (await silo.Grains.GetGrain<IQuestionGrain>(question).Get())!.Status;

    private IQuestionFeedbackGrain Reception(string question) => silo.Grains.GetGrain<IQuestionFeedbackGrain>(question);

    private Task Flag(string question, int players) =>
        new Opinions(silo, question).Say(players, Vote.None, operation: 1, flag: FlagKind.Wrong, game: "l-1", answerers: players);

    private async Task PlayRated(int from, int players)
    {
        foreach (var player in Enumerable.Range(from, players).Select(Opinions.Player))
        {
            for (var game = 0; game < FlagRule.RatedGamesMin; game++)
            {
                await silo.Grains.GetGrain<IPlayerGrain>(player).FinishGame(player, new FinishedGame
                {
                    GameId = $"l-{game}",
                    Kind = GameKind.Lobby,
                    Title = "Test",
                    FinishedAt = TimeProvider.System.GetUtcNow(),
                    Score = 100,
                    Rank = 1,
                    Players = 3,
                    Stayed = true,
                    Conditions = new GameConditions(IsPublic: true, 3, 3, 0, Assisted: false, Synthetic: false, CalledOff: false),
                    Answers = [],
                });
            }
        }
    }
}
