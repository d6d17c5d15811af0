using Trivia.Gateway.Tests.Harness;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Gateway.Tests.Hub;

public sealed class JoinTests(ScriptedCluster cluster) : HubTests(cluster)
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task Join_OpenRoyale_ReturnsSeatAndSnapshot(bool json)
    {
        await using var player = await Gateway.Connect("p-1", json);

        var reply = await player.Join(Royale);

        reply.Code.ShouldBe(RefusalCodes.Ok);
        reply.Seat.ShouldNotBeNull().Royale.ShouldBe(Royale.Id);
        reply.Missed.ShouldBe(-1);
        var royale = reply.Royale.ShouldNotBeNull();
        (royale.Title, royale.Phase, royale.Sequence, royale.FairnessHash).ShouldBe(("Tonight", "registering", 1, "5eed"));
        royale.Question.ShouldBeNull();
    }

    [Fact]
    public async Task Join_Again_KeepsTheSeatAndSendsFramesOnce()
    {
        await using var player = await Gateway.Connect("p-1");
        await player.Join(Royale);

        (await player.Join(Royale)).Code.ShouldBe(RefusalCodes.Ok);

        await Cluster.Tell(Royale, Facts.Phase(Royale, RoyalePhase.Countdown));
        await player.Next<PhaseFrame>();
        await Eventually.True(() => Royale.Touches.LastOrDefault() is { Connected.Count: 1 } touch && touch.Connected[0] is [1], "one seat is reported");
        player.Names.ShouldBe([HubNames.Phase]);
    }

    [Fact]
    public async Task Join_UnknownRoyale_IsRefused()
    {
        await using var player = await Gateway.Connect("p-1");

        (await player.Invoke<JoinReply>(HubNames.Join, "r-nowhere")).Code.ShouldBe(RefusalCodes.NotFound);
    }

    // Orleans cancels calls for which it found no place in time. The room took that for its own end, and players were told
    // that there was no such royale.
    [Fact]
    public async Task Join_FirstCallIsCancelledByTheCluster_OpensTheRoomWithTheNext()
    {
        Royale.SnapshotFaults.Enqueue(new OperationCanceledException("Message expired before placement could complete."));
        await using var player = await Gateway.Connect("p-1");

        (await player.Join(Royale)).Code.ShouldBe(RefusalCodes.Ok);
        Royale.SnapshotFaults.ShouldBeEmpty();
    }

    [Theory, InlineData("R-1"), InlineData(""), InlineData(null), InlineData("r-1/0"), InlineData("x")]
    public async Task Join_NoEventId_IsRefused(string? id)
    {
        await using var player = await Gateway.Connect("p-1");

        (await player.Invoke<JoinReply>(HubNames.Join, id)).Code.ShouldBe(RefusalCodes.Malformed);
    }

    [Theory]
    [InlineData(JoinCode.TooLate, RefusalCodes.TooLate)]
    [InlineData(JoinCode.Full, RefusalCodes.Full)]
    [InlineData(JoinCode.AddressFull, RefusalCodes.AddressFull)]
    [InlineData(JoinCode.NotOpenYet, RefusalCodes.NotOpenYet)]
    public async Task Join_Refused_SaysWhy(JoinCode code, string expected)
    {
        Royale.OnJoin = _ => new JoinOutcome(code);
        await using var player = await Gateway.Connect("p-1");

        (await player.Join(Royale)).Code.ShouldBe(expected);
    }

    [Fact]
    public async Task Join_SeatsFull_WaitsAndHearsOfItsSeat()
    {
        Royale.OnJoin = _ => new JoinOutcome(JoinCode.Waiting, WaitingNumber: 3, WaitingAhead: 2);
        await using var player = await Gateway.Connect("p-1");

        var reply = await player.Join(Royale);

        (reply.Code, reply.WaitingAhead).ShouldBe((RefusalCodes.Waiting, 2));
        await Eventually.True(
            () => Royale.Touches.LastOrDefault()?.Connected.GetValueOrDefault(GatewayTouch.WaitingList) is [8], "the waiter is reported");
        await Cluster.Tell(Royale, new SeatsChanged
        {
            RoyaleId = Royale.Id,
            Seated = System.Collections.Immutable.ImmutableDictionary<string, SeatRef>.Empty.Add("p-1", new SeatRef(0, 9)),
        });
        (await player.Next<SeatFrame>()).Royale.ShouldBe(Royale.Id);
        await Eventually.True(() => Royale.Touches.Last().Connected.GetValueOrDefault(0) is [0, 2], "the seat is reported");
    }

    [Fact]
    public async Task Spectate_Anyone_SeesFramesAndCannotAnswer()
    {
        await using var watcher = await Gateway.Connect("p-1");

        (await watcher.Spectate(Royale)).Code.ShouldBe(RefusalCodes.Ok);

        await Eventually.True(() => Royale.Touches.LastOrDefault()?.Spectators == 1, "the spectator is reported");
        await Cluster.Tell(Royale, Facts.Staged(Royale, 1, TimeSpan.Zero));
        await watcher.Next<QuestionFrame>();
        (await watcher.Answer(Royale, 1, 0)).Code.ShouldBe(RefusalCodes.NotSeated);
        (await watcher.Invoke<string>(HubNames.Hover, Royale.Id, 1, 2)).ShouldBe(RefusalCodes.Ok);
        (await watcher.Invoke<string>(HubNames.Hover, Royale.Id, 1, 3)).ShouldBe(RefusalCodes.Again);
        (await watcher.Invoke<string>(HubNames.Hover, Royale.Id, 2, 3)).ShouldBe(RefusalCodes.NotOpen);
        await Eventually.True(() => Royale.Touches.Last() is { HoverRound: 1, Hovers: [0, 0, 1, 0] }, "the hover is reported");
    }

    [Fact]
    public async Task Leave_Player_IsNoLongerReported()
    {
        await using var player = await Gateway.Connect("p-1");
        await player.Join(Royale);
        await Eventually.True(() => Royale.Touches.LastOrDefault()?.Connected.Count == 1, "the seat is reported");

        (await player.Invoke<string>(HubNames.Leave, Royale.Id)).ShouldBe(RefusalCodes.Ok);

        await Eventually.True(() => Royale.Touches.Last().Connected.IsEmpty, "the seat is reported no more");
    }

    [Fact]
    public async Task Disconnect_Player_IsNoLongerReported()
    {
        var player = await Gateway.Connect("p-1");
        await player.Join(Royale);
        await Eventually.True(() => Royale.Touches.LastOrDefault()?.Connected.Count == 1, "the seat is reported");

        await player.DisposeAsync();

        await Eventually.True(() => Royale.Touches.Last().Connected.IsEmpty, "the seat is reported no more");
    }
}
