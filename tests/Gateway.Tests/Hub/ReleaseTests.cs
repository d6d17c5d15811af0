using Trivia.Gateway.Tests.Harness;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Gateway.Tests.Hub;

public sealed class ReleaseTests(ScriptedCluster cluster) : HubTests(cluster)
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task Question_Staged_LeavesAtItsOpeningAndNotBefore(bool json)
    {
        await using var player = await Gateway.Connect("p-1", json);
        await player.Join(Royale);

        var staged = await Cluster.Tell(Royale, Facts.Staged(Royale, 1, TimeSpan.FromMilliseconds(700)));

        var question = await player.Next<QuestionFrame>();
        player.Heard.Single().At.ShouldBeGreaterThanOrEqualTo(staged.OpenAt);
        (question.Round, question.Body, question.WindowMs).ShouldBe((1, staged.Body, 10_000));
        question.Options.ShouldBe(staged.Options);
        question.Sequence.ShouldBe(staged.Sequence);
    }

    [Fact]
    public async Task Join_WhileStaged_TellsNothingOfTheQuestion()
    {
        await using var first = await Gateway.Connect("p-1");
        await first.Join(Royale);
        await Cluster.Tell(Royale, Facts.Staged(Royale, 1, TimeSpan.FromSeconds(60)));
        await Cluster.Tell(Royale, Facts.Phase(Royale, RoyalePhase.Staged, paused: true));
        await using var second = await Gateway.Connect("p-2");

        var reply = await second.Join(Royale);

        var royale = reply.Royale.ShouldNotBeNull();
        royale.Question.ShouldBeNull();
        royale.Sequence.ShouldBe(1);
        first.Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task Question_Undone_IsNeverReleased()
    {
        await using var player = await Gateway.Connect("p-1");
        await player.Join(Royale);
        await Cluster.Tell(Royale, Facts.Staged(Royale, 1, TimeSpan.FromSeconds(2)));

        await Cluster.Tell(Royale, Facts.Phase(Royale, RoyalePhase.Aborted));

        await player.Next<PhaseFrame>(phase => phase.Phase == "aborted");
        await using var later = await Gateway.Connect("p-2");
        var reply = await later.Resume(Royale, 1);
        reply.Missed.ShouldBe(-1);
        reply.Royale.ShouldNotBeNull().Question.ShouldBeNull();
        player.Names.ShouldBe([HubNames.Phase]);
    }

    [Fact]
    public async Task Frames_WhileStaged_WaitForTheQuestion()
    {
        await using var player = await Gateway.Connect("p-1");
        await player.Join(Royale);
        await Cluster.Tell(Royale, Facts.Staged(Royale, 1, TimeSpan.FromMilliseconds(500)));

        await Cluster.Tell(Royale, Facts.Phase(Royale, RoyalePhase.Staged, paused: true));

        await player.Next<PhaseFrame>();
        player.Names.ShouldBe([HubNames.Question, HubNames.Phase]);
    }

    [Fact]
    public async Task Join_WhileOpen_GetsTheQuestionWithTheTimeLeft()
    {
        await using var first = await Gateway.Connect("p-1");
        await first.Join(Royale);
        var staged = await Cluster.Tell(Royale, Facts.Staged(Royale, 1, TimeSpan.FromMilliseconds(100), windowMs: 60_000));
        await first.Next<QuestionFrame>();
        await using var second = await Gateway.Connect("p-2");

        var reply = await second.Join(Royale);

        var question = reply.Royale.ShouldNotBeNull().Question.ShouldNotBeNull();
        question.RemainingMs.ShouldBeLessThan(60_000);
        question.RemainingMs.ShouldBeGreaterThan(0);
        reply.Royale!.Sequence.ShouldBe(staged.Sequence);
    }

    [Fact]
    public async Task Events_RepeatedOrStale_AreToldOnce()
    {
        await using var player = await Gateway.Connect("p-1");
        await player.Join(Royale);
        var staged = await Cluster.Tell(Royale, Facts.Staged(Royale, 1, TimeSpan.Zero));
        await player.Next<QuestionFrame>();

        await Cluster.Publish(staged);
        await Cluster.Tell(Royale, Facts.Revealed(Royale, 1));
        await Cluster.Publish(staged);
        await Cluster.Tell(Royale, Facts.Cut(Royale, 1));

        await player.Next<CutFrame>();
        player.Names.ShouldBe([HubNames.Question, HubNames.Reveal, HubNames.Cut]);
    }

    [Fact]
    public async Task Events_Lost_AreFoundByTheNextTouch()
    {
        await using var player = await Gateway.Connect("p-1");
        await player.Join(Royale);
        Royale.Next(Facts.Phase(Royale, RoyalePhase.Countdown));
        Royale.Next(Facts.Staged(Royale, 1, TimeSpan.Zero));

        var question = await player.Next<QuestionFrame>();

        question.Sequence.ShouldBe(3);
        Royale.SnapshotsAsked.ShouldBeGreaterThan(1);
        await Cluster.Tell(Royale, Facts.Revealed(Royale, 1));
        (await player.Next<RevealFrame>()).Correct.ShouldBe(2);
    }

    [Fact]
    public async Task Room_NewOnGateway_ReleasesAQuestionThatWasStagedBefore()
    {
        Royale.Next(Facts.Staged(Royale, 1, TimeSpan.FromMilliseconds(900)));
        await using var player = await Gateway.Connect("p-1");

        var reply = await player.Join(Royale);

        if (reply.Royale!.Question is null)
        {
            (await player.Next<QuestionFrame>()).Round.ShouldBe(1);
        }

        (await player.Answer(Royale, 1, 1)).Code.ShouldBe(RefusalCodes.Ok);
    }
}
