using Trivia.Client.Connections;
using Trivia.Client.Tests.Hosting;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Tests;

public sealed class ResumingTests
{
    private readonly HubScript script = new();

    [Fact]
    public async Task Events_Repeated_AreRaisedOnce()
    {
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = await TestPlayer.InRoyale(gateway);

        for (var time = 0; time < 2; time++)
        {
            await gateway.Send(HubNames.Question, Frames.Question(2, round: 1));
            await gateway.Send(HubNames.Reveal, Frames.Reveal(3, round: 1));
            await gateway.Send(HubNames.Out, Frames.Out(cut: 1));
        }

        await gateway.Send(HubNames.Phase, Frames.Phase(4));

        (await Take(player, 4)).ShouldBe(["question 1", "reveal 1", "out 1", "phase 4"]);
    }

    [Fact]
    public async Task Lost_MissedEventsSentAgain_EachIsRaisedOnceAndInOrder()
    {
        await using var first = await ScriptedGateway.Start(script);
        await using var second = await ScriptedGateway.Start(script);
        script.OnResume = async (caller, _, sequence) =>
        {
            sequence.ShouldBe(2);
            await caller.Send(HubNames.Question, Frames.Question(2, round: 1));
            await caller.Send(HubNames.Reveal, Frames.Reveal(3, round: 1));
            await caller.Send(HubNames.Question, Frames.Question(4, round: 2));
            return new JoinReply { Code = RefusalCodes.Ok, Missed = 2 };
        };
        await using var player = await TestPlayer.InRoyale(first, second);
        var (old, other) = first.Connected.IsEmpty ? (second, first) : (first, second);
        await old.Send(HubNames.Question, Frames.Question(2, round: 1));
        (await player.Events.Next()).ShouldBe("question 1");

        old.Drop();

        // The reply and the events go different ways through the SignalR client; only the events have an order.
        var heard = await Take(player, 3);
        heard.ShouldContain("resumed 2");
        heard.Where(text => text != "resumed 2").ShouldBe(["reveal 1", "question 2"]);
        await other.Send(HubNames.Reveal, Frames.Reveal(5, round: 2));
        (await player.Events.Next()).ShouldBe("reveal 2");
        player.Connection.Sequence.ShouldBe(5);
    }

    [Fact]
    public async Task Lost_DuringACut_RaisesWhyOnce()
    {
        await using var gateway = await ScriptedGateway.Start(script);
        script.OnResume = async (caller, _, sequence) =>
        {
            if (sequence < 2)
            {
                await caller.Send(HubNames.Reveal, Frames.Reveal(2, round: 1));
            }

            return new JoinReply { Code = RefusalCodes.Ok, Missed = sequence < 2 ? 1 : 0, Seat = Frames.Seat(left: Frames.Out(cut: 1)) };
        };
        await using var player = await TestPlayer.InRoyale(gateway);

        gateway.Drop();

        (await Take(player, 3)).ShouldBe(["reveal 1", "out 1", "resumed 1"], ignoreOrder: true);
        gateway.Drop();
        (await player.Events.Next()).ShouldBe("resumed 0");
        await gateway.Send(HubNames.Out, Frames.Out(cut: 1));
        await gateway.Send(HubNames.Phase, Frames.Phase(3));
        (await player.Events.Next()).ShouldBe("phase 3");
    }

    [Fact]
    public async Task Lost_TooLongAgo_TheSnapshotTakesTheirPlace()
    {
        await using var gateway = await ScriptedGateway.Start(script);
        script.OnResume = (_, royale, _) => Task.FromResult(new JoinReply
        {
            Code = RefusalCodes.Ok,
            Royale = Frames.Snapshot(royale, 40, Frames.Question(39, round: 9)),
        });
        await using var player = await TestPlayer.InRoyale(gateway);

        gateway.Drop();

        (await Take(player, 3)).ShouldBe(["snapshot 40", "question 9", "resumed -1"]);
    }

    [Fact]
    public async Task Snapshot_OfAQuestionThatWasSeen_DoesNotRaiseItAgain()
    {
        await using var gateway = await ScriptedGateway.Start(script);
        script.OnResume = (_, royale, _) => Task.FromResult(new JoinReply
        {
            Code = RefusalCodes.Ok,
            Royale = Frames.Snapshot(royale, 3, Frames.Question(2, round: 1)),
        });
        await using var player = await TestPlayer.InRoyale(gateway);
        await gateway.Send(HubNames.Question, Frames.Question(2, round: 1));
        (await player.Events.Next()).ShouldBe("question 1");

        gateway.Drop();

        (await Take(player, 2)).ShouldBe(["snapshot 3", "resumed -1"]);
    }

    [Fact]
    public async Task Snapshot_OfTheEnd_RaisesTheEndOnce()
    {
        script.OnJoin = (_, royale) => Task.FromResult(new JoinReply
        {
            Code = RefusalCodes.Ok,
            Royale = Frames.Snapshot(royale, 1, finish: Frames.Finish(1)),
        });
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = await TestPlayer.InRoyale(gateway);

        await gateway.Send(HubNames.Finish, Frames.Finish(1));
        await gateway.Send(HubNames.Phase, Frames.Phase(2));

        (await Take(player, 2)).ShouldBe(["finish Ada", "phase 2"]);
    }

    [Fact]
    public async Task Events_AheadOfTheReplyToAJoin_ComeAfterItsSnapshot()
    {
        script.OnJoin = async (caller, royale) =>
        {
            await caller.Send(HubNames.Phase, Frames.Phase(1));
            await caller.Send(HubNames.Question, Frames.Question(2, round: 1));
            return new JoinReply { Code = RefusalCodes.Ok, Royale = Frames.Snapshot(royale, 1) };
        };
        await using var gateway = await ScriptedGateway.Start(script);

        await using var player = await TestPlayer.InRoyale(gateway);

        (await player.Events.Next()).ShouldBe("question 1");
        player.Events.Rest().ShouldBeEmpty();
    }

    [Fact]
    public async Task Question_CoveredByASnapshotBeforeItOpened_IsRaised()
    {
        script.OnJoin = (_, royale) => Task.FromResult(
            new JoinReply { Code = RefusalCodes.Ok, Royale = Frames.Snapshot(royale, sequence: 1) });
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = await TestPlayer.InRoyale(gateway);

        await gateway.Send(HubNames.Question, Frames.Question(1, round: 1));

        (await player.Events.Next()).ShouldBe("question 1");
    }

    [Fact]
    public async Task Lost_Spectator_WatchesAnewInsteadOfTakingASeat()
    {
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = new TestPlayer([gateway.Address]);
        await player.Connection.Start(TestContext.Current.CancellationToken);
        await player.Connection.Spectate(Frames.Royale, TestContext.Current.CancellationToken);
        (await script.Calls.Next()).Method.ShouldBe(HubNames.Spectate);

        gateway.Drop();

        (await script.Calls.Next()).Method.ShouldBe(HubNames.Spectate);
    }

    [Fact]
    public async Task Lost_RoyaleGone_SaysSo()
    {
        script.OnResume = (_, _, _) => Task.FromResult(JoinReply.Refused(RefusalCodes.NotFound));
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = await TestPlayer.InRoyale(gateway);

        gateway.Drop();

        (await player.Events.Next()).ShouldBe("refused notFound");
        player.Connection.Royale.ShouldBeNull();
    }

    [Fact]
    public async Task Resume_OfAnEarlierConnection_AsksForWhatItMissed()
    {
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = new TestPlayer([gateway.Address]);
        await player.Connection.Start(TestContext.Current.CancellationToken);

        await player.Connection.Resume(Frames.Royale, sequence: 12, TestContext.Current.CancellationToken);

        (await script.Calls.Next()).Arguments.ShouldBe("r-0001 12");
    }

    [Fact]
    public async Task Handler_Throws_LaterEventsStillCome()
    {
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = await TestPlayer.InRoyale(gateway);
        player.Connection.Question += _ => throw new InvalidOperationException("A fault of the player's own.");

        await gateway.Send(HubNames.Question, Frames.Question(2, round: 1));
        await gateway.Send(HubNames.Reveal, Frames.Reveal(3, round: 1));

        (await Take(player, 2)).ShouldBe(["question 1", "reveal 1"]);
    }

    [Fact]
    public async Task Handlers_TooSlow_ResumeLeavesNoGap()
    {
        const int events = 40;
        script.OnResume = async (caller, _, sequence) =>
        {
            for (var next = sequence + 1; next <= events; next++)
            {
                await caller.Send(HubNames.Phase, Frames.Phase(next));
            }

            return new JoinReply { Code = RefusalCodes.Ok, Missed = (int)(events - sequence) };
        };
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = new TestPlayer([gateway.Address], options => options with { WaitingEventsMax = 8 });
        using var free = new SemaphoreSlim(0);
        player.Connection.PhaseChanged += frame =>
        {
            if (frame.Sequence == 2)
            {
                free.Wait(TestContext.Current.CancellationToken);
            }
        };
        await player.Connection.Start(TestContext.Current.CancellationToken);
        await player.Connection.Join(Frames.Royale, TestContext.Current.CancellationToken);

        for (var sequence = 2; sequence <= events; sequence++)
        {
            await gateway.Send(HubNames.Phase, Frames.Phase(sequence));
        }

        await player.States.Next(state => state == ConnectionState.Connected);
        await script.Calls.Next(call => call.Method == HubNames.Resume);
        free.Release();

        var heard = new List<string>();
        while (heard.Count < events - 1)
        {
            heard.Add(await player.Events.Next(text => text.StartsWith("phase", StringComparison.Ordinal)));
        }

        heard.ShouldBe(Enumerable.Range(2, events - 1).Select(sequence => $"phase {sequence}"));
    }

    private static async Task<List<string>> Take(TestPlayer player, int count)
    {
        var taken = new List<string>();
        while (taken.Count < count)
        {
            taken.Add(await player.Events.Next());
        }

        return taken;
    }
}
