using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics.Fanfare;

namespace Trivia.Grains.Tests.Lobbies;

public sealed class LobbyPeopleTests
{
    [Fact]
    public async Task Find_ManyAtOnce_FillOneLobbyAfterTheOther()
    {
        await using var bench = await LobbyBench.Start();
        var first = await bench.Directory.Find(LobbyBench.Topic, synthetic: false);

        var found = await Task.WhenAll(Enumerable.Range(0, 19).Select(_ => bench.Directory.Find(LobbyBench.Topic, synthetic: false)));
        var next = await bench.Directory.Find(LobbyBench.Topic, synthetic: false);

        found.ShouldAllBe(made => made.LobbyId == first.LobbyId);
        next.LobbyId.ShouldNotBe(first.LobbyId);
    }

    [Fact]
    public async Task List_LobbiesWithPeople_AreShownByTopicAndPrivateOnesNever()
    {
        await using var bench = await LobbyBench.Start();
        var lobby = await bench.Open(2);
        await bench.Open(1, new LobbySettings { Private = true });

        await Eventually.Is(async () => (await bench.Directory.List(LobbyBench.Topic, false)).SingleOrDefault()?.Players == 2);

        var listed = (await bench.Directory.List("", false)).Single();
        listed.LobbyId.ShouldBe(lobby.Id);
        listed.HostName.ShouldBe("Player 0");
        (await bench.Directory.List("cinema", false)).ShouldBeEmpty();
        (await bench.Directory.List(LobbyBench.Topic, true)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Enter_PrivateLobby_TakesItsCode()
    {
        await using var bench = await LobbyBench.Start();
        var made = await bench.Directory.Create(new LobbyWish(new LobbySettings { Private = true, Topics = [LobbyBench.Topic] }, false));
        var lobby = new TestLobby(bench, made.LobbyId!);
        await lobby.Enter(0, byCode: false);

        (await lobby.Enter(1, byCode: false)).Verdict.ShouldBe(LobbyVerdict.NotFound);
        (await lobby.Enter(1, byCode: true)).Verdict.ShouldBe(LobbyVerdict.Done);
        (await lobby.Enter(1, byCode: false)).Verdict.ShouldBe(LobbyVerdict.Done);
        made.JoinCode!.Length.ShouldBe(6);
        (await bench.Directory.Resolve(made.JoinCode.ToLowerInvariant())).ShouldBe(lobby.Id);
        (await bench.Directory.Resolve("ABCDEF")).ShouldBeNull();
    }

    [Fact]
    public async Task Enter_FiveHundredAtOnce_SeatsThemAllAndNobodyTwice()
    {
        await using var bench = await LobbyBench.Start();
        var lobby = await bench.Open(0, new LobbySettings { PlayersMax = 500, Topics = [LobbyBench.Topic] });

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 501).Select(player => lobby.Grain.Enter(
            new EnterRequest($"p-{player}", $"Player {player}", player, false, true, "test"))));

        outcomes.Count(outcome => outcome.Verdict == LobbyVerdict.Done).ShouldBe(500);
        outcomes.Where(outcome => outcome.Seat >= 0).Select(outcome => outcome.Seat).ShouldBeUnique();
        outcomes.Single(outcome => outcome.Seat < 0).Verdict.ShouldBe(LobbyVerdict.Full);
    }

    [Fact]
    public async Task Host_WhoLosesTheConnection_HandsOver()
    {
        await using var bench = await LobbyBench.Start(options => options.AwayFor = TimeSpan.FromSeconds(1));
        var lobby = await bench.Open(2);
        await lobby.Command(0, HostAction.Start);
        await lobby.Question(1);

        await lobby.Touch(without: 0);

        await lobby.Until(snapshot => snapshot.Room!.HostSeat == 1, "the other one is the host");
        (await lobby.Command(0, HostAction.Configure)).ShouldBe(LobbyVerdict.NotAllowed);
    }

    [Fact]
    public async Task Lobby_ThatNobodyIsIn_GoesAway()
    {
        await using var bench = await LobbyBench.Start(options =>
        {
            options.EmptyFor = TimeSpan.FromSeconds(1);
            options.AwayFor = TimeSpan.FromMilliseconds(300);
        });
        var made = await bench.Directory.Create(new LobbyWish(new LobbySettings { Private = true }, false));
        var lobby = new TestLobby(bench, made.LobbyId!);
        await lobby.Enter(0);
        await Eventually.Is(async () => (await lobby.Touch()).Exists);

        await lobby.Touch(without: 0);

        await lobby.Until(snapshot => !snapshot.Exists, "the lobby is gone");
        (await bench.Directory.Resolve(made.JoinCode!)).ShouldBeNull();
        (await lobby.Enter(0)).Verdict.ShouldBe(LobbyVerdict.NotFound);
        (await lobby.Touch()).Exists.ShouldBeFalse();
    }

    [Fact]
    public async Task Newcomer_Always_IsAnnouncedUntilStaffSwitchItOff()
    {
        await using var bench = await LobbyBench.Start();
        var lobby = await bench.Open(1);
        var switches = bench.Grains.GetGrain<IMechanicSwitchesGrain>(IMechanicSwitchesGrain.Key);
        (await switches.Switch("no-such", on: false)).ShouldBeNull();

        (await switches.Switch(FanfareMechanic.Key, on: false))!.Value.ShouldBe([FanfareMechanic.Key]);
        await lobby.Enter(1);
        await switches.Switch(FanfareMechanic.Key, on: true);
        await lobby.Enter(2);

        await Eventually.Is(() => Task.FromResult(bench.Heard(lobby.Id).OfType<LobbySeatChanged>().Count() == 3));
        await Eventually.Is(() => Task.FromResult(bench.Heard(lobby.Id).OfType<LobbyMechanicTold>().Count() == 2));
        bench.Heard(lobby.Id).OfType<LobbyMechanicTold>().Select(told => told.Fact)
            .ShouldBe([new FanfareSounded(0, "Player 0"), new FanfareSounded(2, "Player 2")]);
    }

    [Fact]
    public async Task Commands_OfAnyoneButTheHost_AreRefused()
    {
        await using var bench = await LobbyBench.Start();
        var lobby = await bench.Open(2);

        (await lobby.Command(1, HostAction.Start)).ShouldBe(LobbyVerdict.NotAllowed);
        (await lobby.Command(7, HostAction.Start)).ShouldBe(LobbyVerdict.NotSeated);
        (await lobby.Command(0, HostAction.PlayAgain)).ShouldBe(LobbyVerdict.Done);
        (await lobby.Command(0, HostAction.Configure, new LobbySettings { Questions = 500 })).ShouldBe(LobbyVerdict.Invalid);
        (await lobby.Command(0, HostAction.AddBots, count: 99)).ShouldBe(LobbyVerdict.Invalid);
        (await lobby.Command(0, HostAction.Configure, new LobbySettings { Topics = ["no-such-topic"] })).ShouldBe(LobbyVerdict.Done);
        (await lobby.Command(0, HostAction.Start)).ShouldBe(LobbyVerdict.NoQuestions);
    }
}
