using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Connections;

/// <content>What can be watched outside royales. It goes on being watched over a reconnect.</content>
public sealed partial class TriviaConnection
{
    private volatile bool watchesLeaderboard;
    private volatile bool watchesFriends;

    /// <summary>The leaderboards, every few seconds while they are watched.</summary>
    public event Action<LeaderboardFrame>? Leaderboard;

    /// <summary>Which friends are connected, and where, when that has changed, while friends are watched.</summary>
    public event Action<PresenceFrame>? Presence;

    /// <summary>Begins or ends to watch the leaderboards.</summary>
    /// <returns>A code, see <see cref="RefusalCodes"/>.</returns>
    public Task<string> WatchLeaderboard(bool on, CancellationToken cancellationToken = default)
    {
        watchesLeaderboard = on;
        return Call<string>(mine: null, HubNames.WatchLeaderboard, [on], isFinal: _ => true, cancellationToken);
    }

    /// <summary>Begins or ends to watch where friends are.</summary>
    /// <returns>A code, see <see cref="RefusalCodes"/>.</returns>
    public Task<string> WatchFriends(bool on, CancellationToken cancellationToken = default)
    {
        watchesFriends = on;
        return Call<string>(mine: null, HubNames.WatchFriends, [on], isFinal: _ => true, cancellationToken);
    }

    private async Task WatchAgain(HubLink link, CancellationToken cancellationToken)
    {
        if (watchesLeaderboard)
        {
            await link.TryCall<string>(HubNames.WatchLeaderboard, [true], cancellationToken);
        }

        if (watchesFriends)
        {
            await link.TryCall<string>(HubNames.WatchFriends, [true], cancellationToken);
        }
    }

    /// <summary>Takes what belongs to no royale. Another one follows soon: when the handlers cannot keep pace nothing is lost with it.</summary>
    private bool ReceiveWatched(object frame)
    {
        switch (frame)
        {
            case LeaderboardFrame boards:
                pump.TryPost(() => Leaderboard?.Invoke(boards));
                return true;
            case PresenceFrame places:
                pump.TryPost(() => Presence?.Invoke(places));
                return true;
            default:
                return false;
        }
    }
}
