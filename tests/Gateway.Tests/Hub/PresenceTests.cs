using Microsoft.Extensions.DependencyInjection;
using Trivia.Gateway.Hosting;
using Trivia.Gateway.Tests.Harness;
using Trivia.Grains.Interfaces.Presence;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Tests.Hub;

public sealed class PresenceTests(ScriptedCluster cluster) : HubTests(cluster)
{
    protected override (string Key, object Value)[] Settings => [("Presence:Every", TimeSpan.FromMilliseconds(100))];

    private string Instance => Gateway.Services.GetRequiredService<GatewayInstance>().Id;

    [Theory, InlineData(false), InlineData(true)]
    public async Task Watch_FriendEntersAndLeaves_IsToldWhereTheyAre(bool json)
    {
        var (me, friend) = (Royale.Id + "-me", Royale.Id + "-friend");
        ScriptedPresence.Friends[me] = [friend];
        await using var player = await Gateway.Connect(me, json);
        (await player.Invoke<string>(HubNames.WatchFriends, true)).ShouldBe(RefusalCodes.Ok);
        (await player.Next<PresenceFrame>()).Friends.ShouldBeEmpty();

        var other = await Gateway.Connect(friend, json);
        await player.Next<PresenceFrame>(frame => frame.Friends.Any(seen => seen.PlayerId == friend && seen.Place.Kind == "online"));
        await other.Spectate(Royale);
        var place = (await player.Next<PresenceFrame>(frame => frame.Friends.Any(seen => seen.Place.Kind == "royale"))).Friends.Single().Place;
        await other.DisposeAsync();
        await Eventually.True(() => LastOf(player).Friends.Count == 0, "the friend is gone");

        (place.Id, place.CanWatch).ShouldBe((Royale.Id, true));
        place.Title.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Report_PlayersWhoStay_AreSaidOnce()
    {
        var id = Royale.Id + "-stays";
        await using var player = await Gateway.Connect(id);
        await player.Spectate(Royale);
        await Eventually.True(() => ScriptedPresence.Places.TryGetValue(id, out var place) && place.Kind == PlaceKind.Royale, "the royale is told");
        var said = Mine().Count(report => report.PlayerIds.Contains(id));
        var turns = Mine().Count();
        await Eventually.True(() => Mine().Count() > turns + (3 * PresenceShards.Count), "three more turns");

        Mine().Count(report => report.PlayerIds.Contains(id)).ShouldBe(said);
    }

    [Fact]
    public async Task Report_ShardThatForgot_IsToldEverything()
    {
        var id = Royale.Id + "-kept";
        await using var player = await Gateway.Connect(id);
        await Eventually.True(() => ScriptedPresence.Places.ContainsKey(id), "the player is told");
        ScriptedPresence.Places.TryRemove(id, out _);
        foreach (var known in ScriptedPresence.Known.Keys.Where(key => key.Gateway == Instance))
        {
            ScriptedPresence.Known.TryRemove(known, out _);
        }

        await Eventually.True(() => ScriptedPresence.Places.ContainsKey(id), "the player is told again");
    }

    [Fact]
    public async Task Report_SimulatedPlayers_AreLeftOut()
    {
        var (synthetic, real) = (Royale.Id + "-bot", Royale.Id + "-real");
        await using var bot = await TestPlayer.Connect(Gateway, synthetic, json: false, loadTest: true);
        await using var player = await Gateway.Connect(real);
        await Eventually.True(() => ScriptedPresence.Places.ContainsKey(real), "the player is told");
        var turns = Mine().Count();
        await Eventually.True(() => Mine().Count() > turns + (2 * PresenceShards.Count), "two more turns");

        Mine().ShouldAllBe(report => !report.PlayerIds.Contains(synthetic));
    }

    private IEnumerable<PresenceReport> Mine() => ScriptedPresence.Reports.Where(report => report.Gateway == Instance);

    private static PresenceFrame LastOf(TestPlayer player) => player.Heard.Select(heard => heard.Frame).OfType<PresenceFrame>().Last();
}
