using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Lobbies.Tests.Harness;

namespace Trivia.Lobbies.Tests.Mechanics;

public sealed class LightningHubTests
{
    private const int Questions = 6;
    private const int WindowMs = 60_000;
    private const int EveryMs = 1_000;

    [Fact]
    public async Task Lightning_TimeHasPassed_NextQuestionHasHalfTheTimeAndDoublePoints()
    {
        // What is shown between questions alone takes longer than lightning does to come round.
        await using var host = await LobbyHost.Start(("Lobbies:LightningEveryMs", EveryMs));
        await using var ada = await host.Connect("Ada");
        await using var bob = await host.Connect("Bob");
        await ada.Create(new LobbySettingsFrame { Topics = [LobbyHost.Topic], Questions = Questions, AnswerMs = WindowMs });
        await bob.Join(ada.Lobby);
        await ada.Start();

        var struck = 0;
        for (var number = 1; number <= Questions; number++)
        {
            var question = await ada.AnswerRight(number);
            await bob.AnswerRight(number);
            var isLightning = question.Twists.Contains("lightning");
            struck += isLightning ? 1 : 0;
            (question.WindowMs, question.Factor).ShouldBe(isLightning ? (WindowMs / 2, 2) : (WindowMs, 1));
            (await bob.Next<LobbyQuestionFrame>(frame => frame.Number == number)).Twists.ShouldBe(question.Twists);
            var reveal = await ada.Next<LobbyRevealFrame>(frame => frame.Number == number);
            reveal.Results.ShouldAllBe(result => result.Points ==
                question.Factor * (500 + (500 * (question.WindowMs - result.ElapsedMs) / question.WindowMs)));
        }

        struck.ShouldBeGreaterThan(0);
        var finish = await ada.Next<LobbyFinishFrame>();
        finish.Standings.Single(standing => standing.Seat == 0).Score.ShouldBe(
            (await ada.Next<LobbyRevealFrame>(frame => frame.Number == Questions)).Scores[0]);
    }

    [Fact]
    public async Task Lightning_SwitchedOffByTheHost_NeverStrikes()
    {
        await using var host = await LobbyHost.Start(("Lobbies:LightningEveryMs", EveryMs), ("Lobbies:RevealMs", 500));
        await using var ada = await host.Connect("Ada");
        await ada.Create(new LobbySettingsFrame { Topics = [LobbyHost.Topic], Questions = 5, AnswerMs = WindowMs, Off = ["lightning"] });
        ada.Entered.Lobby!.Mechanics.ShouldNotContain("lightning");
        await ada.Start();

        for (var number = 1; number <= 3; number++)
        {
            (await ada.AnswerRight(number)).ShouldSatisfyAllConditions(
                question => question.Twists.ShouldBeEmpty(), question => question.Factor.ShouldBe(1));
        }
    }
}
