using Trivia.Grains.Interfaces.Wire.Lobbies;
using Trivia.Lobbies.Tests.Harness;

namespace Trivia.Lobbies.Tests.Mechanics;

public sealed class ChainHubTests(SharedHost shared)
{
    [Fact]
    public async Task Chain_AnswersAtTheSameMoment_GlowsWithTheRevealAndNotBefore()
    {
        var host = shared.Host;
        await using var ada = await host.Connect("Ada");
        await using var bob = await host.Connect("Bob");
        await ada.Create();
        await bob.Join(ada.Lobby);
        await ada.Start();

        var chains = 0;
        for (var number = 1; number <= 5; number++)
        {
            // How close they come is the machine's to say; what follows from it is the rule's.
            await Task.WhenAll(ada.AnswerRight(number), bob.AnswerRight(number));
            var reveal = await ada.Next<LobbyRevealFrame>(frame => frame.Number == number);
            var times = reveal.Results.Select(result => result.ElapsedMs).ToList();
            if (times.Max() - times.Min() > 300)
            {
                continue;
            }

            chains++;
            (await ada.Next<ChainFrame>(frame => frame.Round == reveal.Round)).Seats.ShouldBe([0, 1]);
            reveal.Results.ShouldAllBe(result => result.Bonus == 100 + Math.Min(250, 50 * (number - 1)));
        }

        chains.ShouldBeGreaterThan(0);
        await ada.Next<LobbyFinishFrame>();
        ada.All<ChainFrame>().Count().ShouldBe(chains);
        var names = ada.Heard.Select(item => item.Name).ToList();
        names.IndexOf("chain").ShouldBeGreaterThan(names.IndexOf("lobbyReveal"));
    }

    [Fact]
    public async Task Fanfare_Newcomer_IsAnnouncedToTheRoom()
    {
        var host = shared.Host;
        await using var ada = await host.Connect("Ada");
        await using var bob = await host.Connect("Bob");
        await ada.Create();

        await bob.Join(ada.Lobby);

        (await ada.Next<FanfareFrame>(frame => frame.Seat == 1)).Name.ShouldBe("Bob");
    }
}
