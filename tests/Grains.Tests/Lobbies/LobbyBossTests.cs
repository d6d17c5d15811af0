using Microsoft.Extensions.DependencyInjection;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Rules.Lobbies;
using Trivia.Grains.Rules.Lobbies.Mechanics.Boss;

namespace Trivia.Grains.Tests.Lobbies;

public sealed class LobbyBossTests
{
    [Theory]
    [InlineData("I have prepared this.", "I have prepared this.")]
    [InlineData("You all suck, you cunts", "On a roll, are we? Let us see you hurry.")]
    [InlineData(null, "On a roll, are we? Let us see you hurry.")]
    public async Task Boss_OfAnAgent_IsPlayedByItOrByTheHouse(string? taunt, string shown)
    {
        var agent = new ScriptedBoss(taunt);
        await using var bench = await LobbyBench.Start(
            options => (options.RevealMs, options.FeedbackMs, options.BossPatience) = (10, 10, TimeSpan.FromMilliseconds(50)),
            configureSilo: builder => builder.Services.AddSingleton<IBossAgent>(agent));
        var lobby = await bench.Open(1, new LobbySettings { Topics = [LobbyBench.Topic], Questions = 10 });
        await lobby.Command(0, HostAction.Start);

        await lobby.PlayOut(1, questions: 10);

        await Eventually.Is(() => Task.FromResult(Joined(bench, lobby).Any()), "the room is told");
        Joined(bench, lobby).Single().Taunt.ShouldBe(shown);
        agent.Seen.ShouldBe(new BossSight(lobby.Id, 10, 1, 9));
    }

    private static IEnumerable<BossJoined> Joined(LobbyBench bench, TestLobby lobby) =>
        bench.Heard(lobby.Id).OfType<LobbyMechanicTold>().Select(told => told.Fact).OfType<BossJoined>();

    private sealed class ScriptedBoss(string? taunt) : IBossAgent
    {
        public BossSight? Seen { get; private set; }

        public async ValueTask<BossPlay> Play(BossSight sight, CancellationToken cancellationToken)
        {
            Seen = sight;
            if (taunt is null)
            {
                // Thinks for longer than anybody waits.
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }

            return new BossPlay(BossMechanic.HalfTime, taunt!);
        }
    }
}
