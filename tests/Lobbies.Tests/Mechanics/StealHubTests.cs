using System.Net.Http.Json;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Lobbies.Tests.Harness;

namespace Trivia.Lobbies.Tests.Mechanics;

public sealed class StealHubTests(SharedHost shared)
{
    private const int Thieves = 500;

    [Fact]
    public async Task Steal_FiveHundredConnectionsAtOnce_OneWinsAndPointsAreConserved()
    {
        await using var host = await LobbyHost.Start(("Lobbies:RevealMs", 60_000));
        var players = await host.ConnectMany(Thieves);
        await players[0].Create(new LobbySettingsFrame { Topics = [LobbyHost.Topic], Questions = 5, PlayersMax = Thieves, AnswerMs = 60_000 });
        await Task.WhenAll(players.Skip(1).Select(player => player.JoinAmongMany(players[0].Lobby)));
        players.Select(player => player.Seat).ShouldBeUnique();
        (await players[0].Start()).ShouldBe(RefusalCodes.Ok);
        var question = await players[0].AnswerRight(1);
        await Task.WhenAll(players.Skip(1).Select(player => player.AnswerRight(1)));
        var reveal = await players[0].Next<LobbyRevealFrame>();
        reveal.Results.Count.ShouldBe(Thieves);

        var codes = await Task.WhenAll(players.Select(player => player.Act("steal", question.Round)));

        codes.Count(code => code == RefusalCodes.Ok).ShouldBe(1);
        var winner = players[Array.IndexOf(codes, RefusalCodes.Ok)];
        var steal = await winner.Next<StealFrame>();
        steal.Thief.ShouldBe(winner.Seat);
        steal.Victim.ShouldNotBe(steal.Thief);
        reveal.Scores[steal.Victim].ShouldBe(reveal.Scores.Max());
        steal.Points.ShouldBe(Math.Min(200, reveal.Scores.Max()));
        players.ShouldAllBe(player => player.All<StealFrame>().Count() <= 1);
        (await winner.Act("steal", question.Round)).ShouldBe(RefusalCodes.Ok);
        var after = (await players[3].Join(players[0].Lobby)).Lobby!.Players;
        after.Sum(player => player.Score).ShouldBe(reveal.Scores.Sum());
        after[steal.Thief].Score.ShouldBe(reveal.Scores[steal.Thief] + steal.Points);
        await Task.WhenAll(players.Select(player => player.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task Steal_SwitchedOffByStaff_IsOffInLobbiesThatAreOpen()
    {
        await using var host = await LobbyHost.Start();
        await using var ada = await host.Connect("Ada");
        await ada.Create();
        (await ada.Act("steal", 0)).ShouldBe(RefusalCodes.NotOpen);

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/ops/mechanics")
        {
            Headers = { { "X-Operator-Key", host.OperatorKey } },
            Content = JsonContent.Create(new MechanicRequest { Mechanic = "steal", On = false, Reason = "test" }),
        };
        var reply = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);
        (await reply.Content.ReadFromJsonAsync<MechanicsReply>(TestContext.Current.CancellationToken))!.Off.ShouldBe(["steal"]);

        (await ada.Act("steal", 0)).ShouldBe(RefusalCodes.SwitchedOff);
    }

    [Fact]
    public async Task Steal_SwitchedOffByTheHost_IsRefused()
    {
        var host = shared.Host;
        await using var ada = await host.Connect("Ada");
        await ada.Create(new LobbySettingsFrame { Topics = [LobbyHost.Topic], Questions = 5, Off = ["steal"] });

        (await ada.Act("steal", 0)).ShouldBe(RefusalCodes.SwitchedOff);
        (await ada.Act("no-such", 0)).ShouldBe(RefusalCodes.SwitchedOff);
        ada.Entered.Lobby!.Mechanics.ShouldNotContain("steal");
    }
}
