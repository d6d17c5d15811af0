using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Lobbies.Tests.Harness;

namespace Trivia.Lobbies.Tests.Mechanics;

/// <summary>Crowd meter, emotes, polls, bosses and survivors over the real hub.</summary>
public sealed class MomentHubTests(SharedHost shared)
{
    [Fact]
    public async Task Crowd_TwoHovers_AreShownAsOneHistogramOfNobody()
    {
        var host = shared.Host;
        await using var ada = await host.Connect("Ada");
        await using var bob = await host.Connect("Bob");
        await ada.Create();
        await bob.Join(ada.Lobby);
        (await ada.Act("crowd", 1, 2)).ShouldBe(RefusalCodes.NotOpen);
        await ada.Start();
        var question = await ada.Next<LobbyQuestionFrame>();

        (await Task.WhenAll(ada.Act("crowd", question.Round, 2), ada.Act("crowd", question.Round, 2)))
            .ShouldBe([RefusalCodes.Ok, RefusalCodes.TooMany], ignoreOrder: true);
        (await bob.Act("crowd", question.Round, 2)).ShouldBe(RefusalCodes.Ok);

        (await bob.Next<CrowdFrame>(frame => frame.Hovers.Sum() == 2)).Hovers.ShouldBe([0, 0, 2, 0]);
        (await ada.Act("crowd", question.Round, 4)).ShouldBe(RefusalCodes.Malformed);
    }

    [Fact]
    public async Task Emotes_ThrownTogether_ComeAsABurst()
    {
        var host = shared.Host;
        await using var ada = await host.Connect("Ada");
        await using var bob = await host.Connect("Bob");
        await ada.Create();
        await bob.Join(ada.Lobby);

        (await ada.Act("emotes", 0, 5)).ShouldBe(RefusalCodes.Ok);
        (await bob.Act("emotes", 0, 5)).ShouldBe(RefusalCodes.Ok);

        await Eventually.True(() => ada.All<EmotesFrame>().Sum(frame => frame.Counts[5]) == 2, "both emotes have come");
        ada.All<EmotesFrame>().SelectMany(frame => frame.Counts.Where((_, kind) => kind != 5)).ShouldAllBe(count => count == 0);
    }

    [Fact]
    public async Task Emote_TogetherWithAHover_IsThrown()
    {
        var host = shared.Host;
        await using var ada = await host.Connect("Ada");
        await ada.Create();
        await ada.Start();
        var question = await ada.Next<LobbyQuestionFrame>();

        (await Task.WhenAll(ada.Act("crowd", question.Round, 2), ada.Act("emotes", question.Round, 5)))
            .ShouldBe([RefusalCodes.Ok, RefusalCodes.Ok]);

        (await ada.Next<EmotesFrame>()).Counts[5].ShouldBe(1);
    }

    [Fact]
    public async Task Emotes_TwoAtOnceOfOne_OneIsTooMany()
    {
        var host = shared.Host;
        await using var ada = await host.Connect("Ada");
        await ada.Create();

        (await Task.WhenAll(ada.Act("emotes", 0, 5), ada.Act("emotes", 0, 5)))
            .ShouldBe([RefusalCodes.Ok, RefusalCodes.TooMany], ignoreOrder: true);
    }

    [Fact]
    public async Task Agreed_MoreThanHalfTheSame_IsToldAfterTheReveal()
    {
        var host = shared.Host;
        await using var ada = await host.Connect("Ada");
        await ada.Create();
        await ada.Start();

        var question = await ada.AnswerRight(1);

        (await ada.Next<AgreedFrame>()).Option.ShouldBe(LobbyHost.Right(question.Options));
        var names = ada.Heard.Select(item => item.Name).ToList();
        names.IndexOf("agreed").ShouldBeGreaterThan(names.IndexOf("lobbyReveal"));
    }

    [Fact]
    public async Task Poll_OpenedByTheHost_ShowsLiveBars()
    {
        var host = shared.Host;
        await using var ada = await host.Connect("Ada");
        await using var bob = await host.Connect("Bob");
        await ada.Create();
        await bob.Join(ada.Lobby);
        (await bob.Act("poll", 0, 100)).ShouldBe(RefusalCodes.NotAllowed);

        (await ada.Act("poll", 0, 100)).ShouldBe(RefusalCodes.Ok);
        (await ada.Act("poll", 0, 1)).ShouldBe(RefusalCodes.Ok);
        (await bob.Act("poll", 0, 2)).ShouldBe(RefusalCodes.Ok);
        (await bob.Act("poll", 0, 1)).ShouldBe(RefusalCodes.Ok);

        var bars = await ada.Next<PollFrame>(frame => frame.Votes.Sum() == 2 && frame.Votes[1] == 2);
        bars.Options.Count.ShouldBe(bars.Votes.Count);
        bars.LeftMs.ShouldBeInRange(1, 10_000);
    }

    [Fact]
    public async Task Poll_InTheHostsOwnWords_IsShownToTheRoom()
    {
        var host = shared.Host;
        await using var ada = await host.Connect("Ada");
        await using var bob = await host.Connect("Bob", json: true);
        await ada.Create();
        await bob.Join(ada.Lobby);
        string[] options = ["Tea", "Coffee"];
        (await bob.Invoke<string>(HubNames.OpenPoll, bob.Lobby, 0, "Tea or coffee?", options)).ShouldBe(RefusalCodes.NotAllowed);
        (await ada.Invoke<string>(HubNames.OpenPoll, ada.Lobby, 0, "Tea or shit?", options)).ShouldBe(RefusalCodes.Flagged);

        (await ada.Invoke<string>(HubNames.OpenPoll, ada.Lobby, 0, "Tea or coffee?", options)).ShouldBe(RefusalCodes.Ok);
        (await bob.Act("poll", 0, 1)).ShouldBe(RefusalCodes.Ok);

        var bars = await bob.Next<PollFrame>(frame => frame.Votes.Sum() == 1);
        (bars.Poll, bars.Text).ShouldBe((-1, "Tea or coffee?"));
        bars.Options.ShouldBe(options);
        bars.Votes.ShouldBe([0, 1]);
    }

    [Fact]
    public async Task Boss_TenthRound_JoinsAndIsBeatenByTheMajority()
    {
        var host = shared.Host;
        await using var ada = await host.Connect("Ada");
        await ada.Create(new LobbySettingsFrame { Topics = [LobbyHost.Topic], Questions = 10 });
        await ada.Start();
        for (var number = 1; number <= 10; number++)
        {
            await ada.AnswerRight(number);
        }

        var boss = await ada.Next<BossFrame>();
        boss.Streak.ShouldBe(9);
        boss.Sabotage.ShouldBe("halfTime");
        var question = await ada.Next<LobbyQuestionFrame>(frame => frame.Number == 10);
        question.Twists.ShouldBe(["boss", "halfTime"]);
        question.WindowMs.ShouldBe(7_500);
        (await ada.Next<BossEndFrame>()).ShouldBe(new BossEndFrame { Lobby = ada.Lobby, Epoch = question.Epoch, Sequence = (await ada.Next<BossEndFrame>()).Sequence, Round = 10, Beaten = true });
    }

    [Fact]
    public async Task Survivor_SomeoneIsGoneInTheFinalRound_TheOthersGetABadge()
    {
        await using var host = await LobbyHost.Start(("Lobbies:AwayFor", TimeSpan.FromSeconds(1)), ("Lobbies:GatewaySilence", TimeSpan.FromSeconds(20)));
        await using var ada = await host.Connect("Ada");
        await using var bob = await host.Connect("Bob");
        await ada.Create(new LobbySettingsFrame { Topics = [LobbyHost.Topic], Questions = 5, AnswerMs = 60_000 });
        await bob.Join(ada.Lobby);
        await ada.Start();
        for (var number = 1; number <= 4; number++)
        {
            await Task.WhenAll(ada.AnswerRight(number), bob.AnswerRight(number));
        }

        await ada.Next<LobbyQuestionFrame>(frame => frame.Number == 5);
        await bob.Stop();
        var survivors = await ada.Next<SurvivorsFrame>();
        await ada.AnswerRight(5);

        survivors.Leaver.ShouldBe(bob.Seat);
        survivors.Seats.ShouldBe([ada.Seat]);
        var standings = (await ada.Next<LobbyFinishFrame>()).Standings;
        standings.Single(standing => standing.Seat == ada.Seat).ShouldSatisfyAllConditions(
            standing => standing.Survivor.ShouldBeTrue(), standing => standing.Completed.ShouldBeTrue());
        standings.Single(standing => standing.Seat == bob.Seat).Completed.ShouldBeFalse();
    }
}
