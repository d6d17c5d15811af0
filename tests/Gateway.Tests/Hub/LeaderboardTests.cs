using Microsoft.Extensions.DependencyInjection;
using Trivia.Gateway.Leaderboards;
using Trivia.Gateway.Tests.Harness;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Tests.Hub;

public sealed class LeaderboardTests(ScriptedCluster cluster) : HubTests(cluster)
{
    protected override (string Key, object Value)[] Settings =>
        [("Leaderboards:PulseEvery", TimeSpan.FromMilliseconds(200)), ("Leaderboards:LookAgeMax", TimeSpan.FromMilliseconds(100))];

    private LeaderboardPulse Pulse => Gateway.Services.GetRequiredService<LeaderboardPulse>();

    [Theory, InlineData(false), InlineData(true)]
    public async Task Watch_BoardsChange_ArriveAgainAndAgainUntilUnwatched(bool json)
    {
        await using var player = await Gateway.Connect("p-1", json);

        (await Watch(player, true)).ShouldBe(RefusalCodes.Ok);
        var first = await player.Next<LeaderboardFrame>();
        await player.Next<LeaderboardFrame>(frame => frame.AllTime[0].Points > first.AllTime[0].Points);

        (first.AllTime[0].Name, first.AllTime[0].Level, first.AllTimePlayers, first.TodayPlayers).ShouldBe(("Ada", 5, 7, 0));
        (await Watch(player, false)).ShouldBe(RefusalCodes.Ok);
        Pulse.Watchers.ShouldBe(0);
    }

    [Fact]
    public async Task Watch_ManyWatchers_AreOneLook()
    {
        var players = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Gateway.Connect($"p-{number}")));
        await Task.WhenAll(players.Select(player => Watch(player, true)));
        await Task.WhenAll(players.Select(player => player.Next<LeaderboardFrame>()));
        var looks = ScriptedLeaderboardGrain.Looks;
        await players[0].Next<LeaderboardFrame>(frame => frame.AllTime[0].Points >= 900 + looks + 3);

        players.ShouldAllBe(player => player.Names.Count(name => name == HubNames.Leaderboard) <= ScriptedLeaderboardGrain.Looks + 1);
        foreach (var player in players)
        {
            await player.DisposeAsync();
        }

        await Eventually.True(() => Pulse.Watchers == 0, "those who have gone watch no longer");
        var rest = ScriptedLeaderboardGrain.Looks;
        await Pulse.Turn();
        ScriptedLeaderboardGrain.Looks.ShouldBe(rest);
    }

    private static Task<string> Watch(TestPlayer player, bool on) => player.Invoke<string>(HubNames.WatchLeaderboard, on);
}
