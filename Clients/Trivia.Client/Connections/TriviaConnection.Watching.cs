using System.Collections.Concurrent;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Connections;

/// <content>What can be watched outside royales. It goes on being watched over a reconnect.</content>
public sealed partial class TriviaConnection
{
    private volatile bool watchesLeaderboard;
    private volatile bool watchesFriends;
    private readonly ConcurrentDictionary<string, long> jobs = new(StringComparer.Ordinal);

    /// <summary>The leaderboards, every few seconds while they are watched.</summary>
    public event Action<LeaderboardFrame>? Leaderboard;

    /// <summary>Which friends are connected, and where, when that has changed, while friends are watched.</summary>
    public event Action<PresenceFrame>? Presence;

    /// <summary>How far a job is that a model writes questions for, as it changes; see <see cref="WatchGeneration"/>.</summary>
    public event Action<GenerationFrame>? Generation;

    /// <summary>Watches a job of the player's until it is over.</summary>
    /// <param name="job">The job.</param>
    /// <param name="cancellationToken">Ends the wait for the reply only.</param>
    /// <returns>A code, see <see cref="RefusalCodes"/>.</returns>
    public async Task<string> WatchGeneration(string job, CancellationToken cancellationToken = default)
    {
        var code = await Call<string>(mine: null, HubNames.WatchGeneration, [job], isFinal: _ => true, cancellationToken);
        if (code == RefusalCodes.Ok)
        {
            jobs.TryAdd(job, 0);
        }

        return code;
    }

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

        foreach (var job in jobs.Keys)
        {
            await link.TryCall<string>(HubNames.WatchGeneration, [job], cancellationToken);
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
            case GenerationFrame progress:
                Tell(progress);
                return true;
            case PresenceFrame places:
                pump.TryPost(() => Presence?.Invoke(places));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Tells of a job; what was told before, over a link that is gone, is not told again.</summary>
    private void Tell(GenerationFrame progress)
    {
        if (jobs.TryGetValue(progress.Id, out var known) && known >= progress.Version)
        {
            return;
        }

        if (progress.Phase is "published" or "failed" or "cancelled")
        {
            jobs.TryRemove(progress.Id, out _);
        }
        else
        {
            jobs[progress.Id] = progress.Version;
        }

        pump.TryPost(() => Generation?.Invoke(progress));
    }
}
