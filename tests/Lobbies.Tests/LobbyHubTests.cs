using System.Net;
using System.Net.Http.Json;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Lobbies.Tests.Harness;

namespace Trivia.Lobbies.Tests;

/// <summary>Lobbies from end to end: real clients, the real gateway, the real grains.</summary>
public sealed class LobbyHubTests(SharedHost shared)
{
    [Fact]
    public async Task Game_ThreePlayersAndAWatcher_IsPlayedToItsEnd()
    {
        var host = shared.Host;
        await using var ada = await host.Connect("Ada");
        await using var bob = await host.Connect("Bob", json: true);
        await using var cy = await host.Connect("Cy");
        await using var eve = await host.Connect("Eve");
        (await ada.Create()).Code.ShouldBe(RefusalCodes.Ok);
        (await bob.Join(ada.Lobby)).Lobby!.Players.Select(player => player.Name).ShouldBe(["Ada", "Bob"]);
        (await cy.Join(ada.Lobby)).Seat.ShouldBe(2);
        (await eve.Spectate(ada.Lobby)).Seat.ShouldBe(-1);

        (await bob.Start()).ShouldBe(RefusalCodes.NotAllowed);
        (await ada.Start()).ShouldBe(RefusalCodes.Ok);
        for (var number = 1; number <= 5; number++)
        {
            var question = await ada.AnswerRight(number);
            await bob.AnswerRight(number);
            (await eve.Answer(question.Round, 0)).Code.ShouldBe(RefusalCodes.NotSeated);
            var wrong = (LobbyHost.Right(question.Options) + 1) % 4;
            (await cy.Answer(question.Round, wrong)).Code.ShouldBe(RefusalCodes.Ok);
            var reveal = await eve.Next<LobbyRevealFrame>(frame => frame.Round == question.Round);
            reveal.Correct.ShouldBe(LobbyHost.Right(question.Options));
            reveal.Picks.Sum().ShouldBe(3);
            reveal.Results.Single(result => result.Seat == 2).Points.ShouldBe(0);
        }

        var finish = await eve.Next<LobbyFinishFrame>();
        finish.Standings.Select(standing => standing.Name).Take(2).ShouldBe(["Ada", "Bob"], ignoreOrder: true);
        finish.Standings[2].Score.ShouldBe(0);
        finish.Standings.ShouldAllBe(standing => standing.Completed);
        (await ada.Next<LobbyFinishFrame>()).ShouldBeEquivalentTo(finish);
        Sequences(eve).ShouldBe(Sequences(ada).Where(sequence => sequence > eve.Entered.Lobby!.Sequence));
    }

    [Fact]
    public async Task Resume_AfterALostConnection_FindsScoreQuestionAndAnswer()
    {
        var host = shared.Host;
        await using var ada = await host.Connect("Ada");
        await using var bob = await host.Connect("Bob");
        await ada.Create();
        await bob.Join(ada.Lobby);
        await ada.Start();
        await ada.AnswerRight(1);
        await bob.AnswerRight(1);
        var second = await bob.AnswerRight(2);
        await bob.Stop();
        await using var back = await LobbyPlayer.Connect(host.Url, bob.Guest, json: false);

        var reply = await back.Resume(ada.Lobby, sequence: 1);

        reply.Seat.ShouldBe(1);
        reply.AnsweredRound.ShouldBe(second.Round);
        reply.Choice.ShouldBe(LobbyHost.Right(second.Options));
        var lobby = reply.Lobby!;
        lobby.Question!.Round.ShouldBe(second.Round);
        lobby.Players[1].Score.ShouldBe((await ada.Next<LobbyRevealFrame>()).Scores[1]);
        await ada.AnswerRight(2);
        (await back.Next<LobbyRevealFrame>(reveal => reveal.Round == second.Round)).Results.Single(result => result.Seat == 1).Points.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Find_SameTopic_BringsPeopleTogetherAndTheListShowsIt()
    {
        await using var host = await LobbyHost.Start();
        await using var eve = await host.Connect("Eve");
        (await eve.Invoke<LobbyListReply>(HubNames.WatchLobbies, LobbyHost.Topic)).Lobbies.ShouldBeEmpty();
        await using var ada = await host.Connect("Ada");
        await using var bob = await host.Connect("Bob");

        (await ada.Find(LobbyHost.Topic)).Code.ShouldBe(RefusalCodes.Ok);
        (await bob.Find(LobbyHost.Topic)).Id.ShouldBe(ada.Lobby);

        var list = await eve.Next<LobbyListFrame>(frame => frame.Lobbies.Any(lobby => lobby.Players == 2));
        list.Lobbies.Single().Id.ShouldBe(ada.Lobby);
        list.Lobbies.Single().Host.ShouldBe("Ada");
        var http = await host.Http.GetFromJsonAsync<LobbiesReply>("/api/lobbies?topic=" + LobbyHost.Topic, TestContext.Current.CancellationToken);
        http!.Lobbies.Single().Players.ShouldBe(2);
        (await host.Http.GetAsync(new Uri("/api/lobbies?topic=No!", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Private_Lobby_LetsInWhoHasTheCodeAndNobodyElse()
    {
        var host = shared.Host;
        await using var ada = await host.Connect("Ada");
        await using var bob = await host.Connect("Bob");
        await ada.Create(new LobbySettingsFrame { Topics = [LobbyHost.Topic], Private = true });
        var code = ada.Entered.Lobby!.JoinCode!;

        (await bob.Join(ada.Lobby)).Code.ShouldBe(RefusalCodes.NotFound);
        (await bob.Spectate(ada.Lobby)).Code.ShouldBe(RefusalCodes.NotFound);
        (await bob.Join(code.ToLowerInvariant())).Id.ShouldBe(ada.Lobby);
    }

    [Fact]
    public async Task Leave_Host_HandsOverAndTheRoomIsTold()
    {
        var host = shared.Host;
        await using var ada = await host.Connect("Ada");
        await using var bob = await host.Connect("Bob");
        await ada.Create();
        await bob.Join(ada.Lobby);

        (await ada.Invoke<string>(HubNames.LeaveLobby, ada.Lobby)).ShouldBe(RefusalCodes.Ok);

        var left = await bob.Next<LobbySeatFrame>(frame => frame.Player.Left);
        left.Player.Name.ShouldBe("Ada");
        left.HostSeat.ShouldBe(1);
        (await bob.Start()).ShouldBe(RefusalCodes.Ok);
        (await ada.Answer(1, 0)).Code.ShouldBe(RefusalCodes.NotSeated);
    }

    [Theory]
    [InlineData(HubNames.JoinLobby, "l-0123456789abcdef", RefusalCodes.NotFound)]
    [InlineData(HubNames.JoinLobby, "ABCDEF", RefusalCodes.NotFound)]
    [InlineData(HubNames.JoinLobby, "l-NOT", RefusalCodes.Malformed)]
    [InlineData(HubNames.SpectateLobby, "r-0123", RefusalCodes.Malformed)]
    [InlineData(HubNames.SpectateLobby, "l-0123456789abcdef", RefusalCodes.NotFound)]
    [InlineData(HubNames.FindLobby, "No topic!", RefusalCodes.Malformed)]
    public async Task Enter_WhatIsNoLobby_IsRefused(string method, string lobby, string code)
    {
        var host = shared.Host;
        await using var ada = await host.Connect("Ada");

        (await ada.Invoke<LobbyReply>(method, lobby)).Code.ShouldBe(code);
    }

    [Fact]
    public async Task Create_SettingsOutOfBounds_IsMalformed()
    {
        var host = shared.Host;
        await using var ada = await host.Connect("Ada");

        (await ada.Create(new LobbySettingsFrame { Questions = 4 })).Code.ShouldBe(RefusalCodes.Malformed);
        (await ada.Create(new LobbySettingsFrame { PlayersMax = 501 })).Code.ShouldBe(RefusalCodes.Malformed);
        (await ada.Create(new LobbySettingsFrame { Topics = [.. Enumerable.Range(0, 9).Select(n => $"t{n}")] })).Code.ShouldBe(RefusalCodes.Malformed);
    }

    private static IEnumerable<long> Sequences(LobbyPlayer player) => player.Heard.Select(item => item.Frame switch
    {
        LobbyQuestionFrame frame => frame.Sequence,
        LobbyRevealFrame frame => frame.Sequence,
        LobbyFinishFrame frame => frame.Sequence,
        ChainFrame frame => frame.Sequence,
        _ => 0,
    }).Where(sequence => sequence > 0);
}
