using Trivia.Client.Tests.Hosting;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Tests;

public sealed class WatchingTests
{
    private readonly HubScript script = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Watch_BoardsAndFriends_AreRaisedAndWatchedAgainAfterAReconnect()
    {
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = new TestPlayer([gateway.Address]);
        var (boards, places) = (new Recorder<LeaderboardFrame>(), new Recorder<PresenceFrame>());
        player.Connection.Leaderboard += boards.Add;
        player.Connection.Presence += places.Add;
        await player.Connection.Start(Cancel);

        (await player.Connection.WatchLeaderboard(true, Cancel)).ShouldBe(RefusalCodes.Ok);
        (await player.Connection.WatchFriends(true, Cancel)).ShouldBe(RefusalCodes.Ok);
        await gateway.Send(HubNames.Leaderboard, Boards(points: 1));
        await gateway.Send(HubNames.Presence, Places("lobby"));
        (await boards.Next()).AllTime.Single().Points.ShouldBe(1);
        (await places.Next()).Friends.Single().Place.Kind.ShouldBe("lobby");
        await Calls(HubNames.WatchLeaderboard, HubNames.WatchFriends);
        gateway.Drop();
        await Calls(HubNames.WatchLeaderboard, HubNames.WatchFriends);

        await gateway.Send(HubNames.Leaderboard, Boards(points: 2));
        (await boards.Next()).AllTime.Single().Points.ShouldBe(2);
    }

    [Fact]
    public async Task Watch_EndedBeforeAReconnect_IsNotBegunAgain()
    {
        await using var gateway = await ScriptedGateway.Start(script);
        await using var player = new TestPlayer([gateway.Address]);
        await player.Connection.Start(Cancel);
        await player.Connection.WatchLeaderboard(true, Cancel);
        await player.Connection.WatchLeaderboard(false, Cancel);
        await player.Connection.WatchFriends(true, Cancel);
        await Calls(HubNames.WatchLeaderboard, HubNames.WatchLeaderboard, HubNames.WatchFriends);

        gateway.Drop();

        await Calls(HubNames.WatchFriends);
    }

    /// <summary>The next calls of the watching methods are these.</summary>
    private async Task Calls(params string[] methods)
    {
        foreach (var method in methods)
        {
            (await script.Calls.Next(call => call.Method.StartsWith("Watch", StringComparison.Ordinal))).Method.ShouldBe(method);
        }
    }

    private static LeaderboardFrame Boards(long points) => new()
    {
        Today = [],
        TodayPlayers = 0,
        AllTime = [new LeaderFrame { Rank = 1, PlayerId = "p-1", Name = "Ada", Avatar = "fox", Level = 1, Points = points }],
        AllTimePlayers = 1,
    };

    private static PresenceFrame Places(string kind) => new()
    {
        Friends = [new FriendPlaceFrame { PlayerId = "p-1", Place = new PlaceFrame { Kind = kind, Id = "l-1", Title = "Anime", CanWatch = true } }],
    };
}
