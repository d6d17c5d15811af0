using Orleans.Core.Internal;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Brackets;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Grains.Tests.Royale;

public sealed class VoidTests
{
    private static readonly RoyaleSettings Slow = TestSilo.Quick with { WindowMs = 1_500, WindowMsMin = 1_500 };

    [Fact]
    public async Task Round_WhoseGatewayRestarts_IsVoidedAndReplayedWithAnotherQuestion()
    {
        await using var silo = await TestSilo.Start();
        var royale = await silo.CreateRoyale(Slow);
        var id = royale.GetPrimaryKeyString();
        var first = new TestGateway(silo.Grains, id) { Script = Scripts.Mixed };
        await first.Seat(30);
        first.Run();
        await royale.Start();
        await Eventually.Is(async () => (await royale.GetSnapshot()).Progress is { Phase: RoyalePhase.Staged, Round: 2 });
        await first.Die();

        await using var second = new TestGateway(silo.Grains, id, instance: "2") { Script = Scripts.Mixed };
        await second.Seat(30);
        second.Run();
        await Eventually.Is(async () => (await royale.GetSnapshot()).Progress.IsOver);
        var status = await royale.GetStatus();
        status.Snapshot.Progress.Counted.ShouldBe(status.Snapshot.Progress.Round - 1);
        status.Cuts[0].AfterRound.ShouldBe(4, "rounds 1, 3 and 4 count");

        // A gateway that had missed it finds it in any later snapshot.
        status.Snapshot.Voided.ShouldNotBeNull().Round.ShouldBe(2);

        // Answers acknowledged in the voided round stay in the history and count nothing.
        var receipt = await royale.GetReceipt("p-00004");
        receipt!.Answers.Single(answer => answer.Round == 2).ShouldSatisfyAllConditions(
            answer => answer.Void.ShouldBeTrue(),
            answer => answer.Correct.ShouldBe(RoundRecord.NeverRevealed, "its key has not been told to anybody"),
            answer => answer.Points.ShouldBe(0));
        receipt.View.Score.ShouldBe(receipt.Answers.Sum(answer => answer.Points));
        await first.DisposeAsync();
    }

    [Fact]
    public async Task Round_WhoseGatewayFallsSilent_IsVoided()
    {
        await using var silo = await TestSilo.Start(options => options.GatewaySilence = TimeSpan.FromSeconds(1));
        var royale = await silo.CreateRoyale(Slow with { ReturnMs = 100 });
        var gateway = new TestGateway(silo.Grains, royale.GetPrimaryKeyString());
        await gateway.Seat(10);
        gateway.Run();
        await royale.Start();
        await Eventually.Is(async () => (await royale.GetSnapshot()).Progress.Phase == RoyalePhase.Staged);
        await gateway.Die();
        await Eventually.Is(async () => (await royale.GetSnapshot()).Voided is { Round: 1, Reason: VoidReason.GatewaysLost });
        await gateway.DisposeAsync();
    }

    // Answers whose silo closed were given up long before the royale itself gave up on their gateway, which can void a round.
    [Fact]
    public async Task Round_Staged_GivesGatewaysHalfOfThePatienceForTheirLastAnswers()
    {
        await using var silo = await TestSilo.Start(options => options.HandOverPatience = TimeSpan.FromSeconds(3));
        var royale = await silo.CreateRoyale(Slow);
        await using var gateway = new TestGateway(silo.Grains, royale.GetPrimaryKeyString());

        await PlayUntilStaged(royale, gateway);

        (await royale.GetSnapshot()).Staged.ShouldNotBeNull().HandOverMs.ShouldBe(Slow.HandOverMs + 1_500);
    }

    // A hand-over that came a moment after its time was not waited for, and the round counted without most of its answers.
    [Fact]
    public async Task Round_WhoseGatewayHandsOverLateWhatItCouldNotStore_IsVoided()
    {
        await using var silo = await TestSilo.Start(options => options.HandOverPatience = TimeSpan.FromSeconds(20));
        var royale = await silo.CreateRoyale(Slow with { ReturnMs = 100 });
        await using var gateway = new TestGateway(silo.Grains, royale.GetPrimaryKeyString());
        var handOverEnds = await PlayUntilStaged(royale, gateway);
        await Eventually.Is(async () => (await gateway.Touch()).Now > handOverEnds.AddMilliseconds(500));

        await gateway.Touch(unstored: 9, handedOver: 1);

        await Eventually.Is(async () => (await royale.GetSnapshot()).Voided is { Round: 1, Reason: VoidReason.AnswersNotStored });
    }

    [Fact]
    public async Task Round_WhoseGatewayHandsOverLateThatAllIsStored_Counts()
    {
        await using var silo = await TestSilo.Start(options => options.HandOverPatience = TimeSpan.FromSeconds(20));
        var royale = await silo.CreateRoyale(Slow);
        await using var gateway = new TestGateway(silo.Grains, royale.GetPrimaryKeyString());
        var handOverEnds = await PlayUntilStaged(royale, gateway);
        await Eventually.Is(async () => (await gateway.Touch()).Now > handOverEnds.AddMilliseconds(500));

        await gateway.Touch(handedOver: 1);

        await Eventually.Is(async () => (await royale.GetSnapshot()).Revealed is { Round: 1 });
    }

    [Fact]
    public async Task Round_WhoseGatewayReportsAndNeverHandsOver_IsVoided()
    {
        await using var silo = await TestSilo.Start(options => options.HandOverPatience = TimeSpan.FromMilliseconds(300));
        var royale = await silo.CreateRoyale(Slow with { ReturnMs = 100 });
        await using var gateway = new TestGateway(silo.Grains, royale.GetPrimaryKeyString());
        await PlayUntilStaged(royale, gateway);

        await Eventually.Is(async () =>
        {
            await gateway.Touch();
            return (await royale.GetSnapshot()).Voided is { Round: 1, Reason: VoidReason.AnswersNotStored };
        });
    }

    [Fact]
    public async Task Round_InWhichRoyaleAndGatewayDieTogether_IsVoidedOnceTheRoyaleIsBack()
    {
        await using var silo = await TestSilo.Start(options =>
        {
            // Nothing wakes the royale but the test.
            options.GatewaySilence = TimeSpan.FromSeconds(1);
            options.LiveReminderPeriod = options.IdleReminderPeriod = TimeSpan.FromMinutes(5);
        });
        var royale = await silo.CreateRoyale(Slow);
        var gateway = new TestGateway(silo.Grains, royale.GetPrimaryKeyString()) { Script = Scripts.Mixed };
        await gateway.Seat(10);
        gateway.Run();
        await royale.Start();
        await Eventually.Is(async () => (await royale.GetSnapshot()).Progress.Phase == RoyalePhase.Staged && gateway.Accepted.Count > 0);
        await gateway.DisposeAsync();
        var staged = await royale.GetSnapshot();
        await royale.Cast<IGrainManagementExtension>().DeactivateOnIdle(TestContext.Current.CancellationToken);
        await Eventually.Is(() => Task.FromResult(TimeProvider.System.GetUtcNow() > staged.Progress.Until!.Value.AddSeconds(1)));
        await Eventually.Is(async () => (await royale.GetSnapshot()).Voided is { Round: 1, Reason: VoidReason.GatewaysLost });
    }

    [Fact]
    public async Task Rounds_VoidedThreeTimesInARow_PauseTheShowAndAlert()
    {
        await using var silo = await TestSilo.Start();
        var royale = await silo.CreateRoyale(Slow with { ReturnMs = 0, SuddenDeathAlive = 1 });
        var id = royale.GetPrimaryKeyString();
        var instance = 0;
        var gateway = new TestGateway(silo.Grains, id, instance: "0");
        await gateway.Seat(10);
        await gateway.Touch();
        await royale.Start();
        for (var round = 1; round <= RoyaleMachine.VoidsInARowMax; round++)
        {
            await Eventually.Is(async () => (await royale.GetSnapshot()).Progress is { Phase: RoyalePhase.Staged } progress && progress.Round == round);
            gateway = new TestGateway(silo.Grains, id, instance: $"{++instance}");
            await gateway.Seat(10);
            await gateway.Touch();
            await Eventually.Is(async () => (await royale.GetSnapshot()).Progress.VoidsInARow >= round);
        }

        var status = await royale.GetStatus();
        status.Snapshot.Progress.Paused.ShouldBeTrue();
        status.Alert.ShouldNotBeNull().ShouldContain("3 rounds in a row");
        (await royale.Resume()).ShouldBe(CommandVerdict.Done);
        await Eventually.Is(async () => (await royale.GetSnapshot()).Progress is { Phase: RoyalePhase.Staged, Round: 4 });
    }

    [Fact]
    public async Task Players_WhoCloseTheirSockets_NeverVoidARound()
    {
        await using var silo = await TestSilo.Start();
        var royale = await silo.CreateRoyale(TestSilo.Quick with { BudgetMs = 0 });
        await using var gateway = new TestGateway(silo.Grains, royale.GetPrimaryKeyString()) { Script = Scripts.Mixed };
        await gateway.Seat(20);
        gateway.Run();
        await royale.Start();
        await Eventually.Is(async () => (await royale.GetSnapshot()).Progress.Phase == RoyalePhase.Staged);
        gateway.Connect([]);
        await Eventually.Is(async () => (await royale.GetSnapshot()).Progress.IsOver);
        gateway.Voids.ShouldBeEmpty();
        await FieldOracle.Check(silo, royale, gateway, await royale.GetStatus());
    }

    [Fact]
    public async Task VoidQuestion_ThatFedACut_ReturnsPlayersAndTakesNobodyOut()
    {
        await using var silo = await TestSilo.Start();
        var royale = await silo.CreateRoyale(TestSilo.Quick with { RevealMs = 20_000, QuestionsPerCut = 2, SuddenDeathAlive = 1, CutFraction = 0.5m });
        await using var gateway = new TestGateway(silo.Grains, royale.GetPrimaryKeyString())
        {
            // In round 1 the lower half is faster; in round 2 only the upper half is right.
            Script = (player, staged) =>
            {
                var number = int.Parse(player[^5..], System.Globalization.CultureInfo.InvariantCulture);
                var right = staged.Options.IndexOf(staged.Options.First(TestSilo.IsCorrect));
                return staged.Round == 1
                    ? (right, number < 10 ? 260 : 400, 0)
                    : (number < 10 ? (right + 1) % 4 : right, 300, 0);
            },
        };
        await gateway.Seat(20);
        gateway.Run();
        await royale.Start();
        await Eventually.Is(async () => (await royale.GetSnapshot()).Progress is { Phase: RoyalePhase.Revealed, Round: 1 });
        (await royale.VoidQuestion(2, preview: true)).Verdict.ShouldBe(CommandVerdict.WrongPhase);
        (await royale.Pause()).ShouldBe(CommandVerdict.Done);
        (await royale.Resume()).ShouldBe(CommandVerdict.Done);
        await Eventually.Is(async () => (await royale.GetSnapshot()).Cut?.Cut == 1);

        var preview = await royale.VoidQuestion(2, preview: true);
        preview.ReturningCount.ShouldBe(10);
        (await royale.GetSnapshot()).Progress.Alive.ShouldBe(10);
        (await royale.VoidQuestion(2, preview: false)).Returning.ShouldBe(preview.Returning);
        (await royale.VoidQuestion(2, preview: false)).ReturningCount.ShouldBe(0, "a repeat changes nothing");

        var status = await royale.GetStatus();
        status.Snapshot.Progress.Alive.ShouldBe(20, "those who were in stay in, and those who were out return");
        status.Cuts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(cut => cut.Revision.ShouldBe(2), cut => cut.Removed.ShouldBe(0));
        var receipt = await royale.GetReceipt("p-00019");
        receipt!.View.Score.ShouldBe(receipt.Answers.Where(answer => answer.Round == 1).Sum(answer => answer.Points));
    }

    /// <summary>Has a first question put to ten players of a gateway that does nothing by itself.</summary>
    /// <returns>When its hand-over is due.</returns>
    private static async Task<DateTimeOffset> PlayUntilStaged(IRoyaleGrain royale, TestGateway gateway)
    {
        await gateway.Seat(10);
        await gateway.Touch();
        await royale.Start();
        await Eventually.Is(async () =>
        {
            await gateway.Touch();
            return (await royale.GetSnapshot()).Progress.Phase == RoyalePhase.Staged;
        });
        return (await royale.GetSnapshot()).Progress.Until!.Value.AddMilliseconds(Slow.HandOverMs);
    }
}
