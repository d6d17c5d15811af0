using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Lobbies;

namespace Trivia.Gateway.Lobbies;

/// <summary>Keeps the lobby and this gateway in touch.</summary>
internal sealed partial class LobbyRoom
{
    private volatile bool dirty;
    private TaskCompletionSource? moved;
    private bool behind;
    private int handedOver;
    private int touching;
    private long touchedAt;
    private long behindSince;
    private long fromStream;
    private long fromStreamAtSnapshot = -1;

    /// <summary>Looks after the room: reports what has changed, and fetches what was missed.</summary>
    /// <returns>False when nobody has been here for a while, and the room may go.</returns>
    public bool Look()
    {
        var now = services.Time.GetTimestamp();
        lock (gate)
        {
            if (closed)
            {
                return false;
            }

            if (state is null)
            {
                return true;
            }

            if (members.Count == 0 && services.Time.GetElapsedTime(emptySince, now) >= services.Options.EmptyFor)
            {
                closed = true;
                return false;
            }
        }

        HandCountsOn(now);
        HandFeedbackOn();
        var isDue = dirty || behind || services.Time.GetElapsedTime(touchedAt, now) >= services.Options.TouchPeriod;
        if (isDue && Interlocked.Exchange(ref touching, 1) == 0)
        {
            touchedAt = now;
            _ = TouchOnce();
        }

        return true;
    }

    /// <summary>
    /// Waits until the room knows of an event: a player is told of a lobby in which the player's own seat is. What does not
    /// come by stream in time is fetched.
    /// </summary>
    public async Task Reach(long sequence)
    {
        using var patience = new CancellationTokenSource(services.Options.EventPatience, services.Time);
        while (MovesBefore(sequence) is { } moves)
        {
            try
            {
                await moves.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException) when (patience.IsCancellationRequested)
            {
                await CatchUp();
                return;
            }
        }
    }

    /// <summary>Says that nobody is here any more.</summary>
    public Task Farewell() => TryTouch(leaving: true);

    /// <summary>Ends with the room's next event; null when the room knows of this one, or has closed.</summary>
    private Task? MovesBefore(long sequence)
    {
        lock (gate)
        {
            return closed || state.Sequence >= sequence
                ? null
                : (moved ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    private void Moved()
    {
        moved?.TrySetResult();
        moved = null;
    }

    private async Task TouchOnce()
    {
        try
        {
            if (behind)
            {
                await CatchUp();
            }
            else
            {
                dirty = false;
                dirty |= !await TryTouch(leaving: false);
            }
        }
        finally
        {
            Volatile.Write(ref touching, 0);
        }
    }

    private async Task<bool> TryTouch(bool leaving)
    {
        try
        {
            var sentAt = services.Time.GetTimestamp();
            var reply = await grain.Touch(TouchOf(leaving)).WaitAsync(services.Options.CallTimeout, services.Time);
            if (!reply.Exists)
            {
                // Gone for good: whoever is still here is told by the list, and finds no lobby.
                lock (gate)
                {
                    closed = true;
                }

                return true;
            }

            clock.Observe(reply.Now, reply.Epoch, sentAt, services.Time.GetTimestamp());
            LookForGap(reply.Sequence);
            return true;
        }
        catch (Exception exception)
        {
            // A lobby on its way to another silo answers again in a moment; the next touch wakes it.
            services.Log.LobbyTouchFailed(exception, LobbyId);
            return false;
        }
    }

    /// <summary>An event may be under way; only one that stays away for two looks is taken for lost.</summary>
    private void LookForGap(long sequence)
    {
        lock (gate)
        {
            if (sequence <= state.Sequence)
            {
                behindSince = 0;
            }
            else if (behindSince == sequence)
            {
                behind = true;
            }
            else
            {
                behindSince = sequence;
                dirty = true;
            }
        }
    }

    private async Task CatchUp()
    {
        if (await TryGetSnapshot() is not { } snapshot)
        {
            return;
        }

        services.Metrics.SnapshotFetched();
        lock (gate)
        {
            behind = false;
            behindSince = 0;
            if (snapshot.Exists && snapshot.Sequence > state.Sequence)
            {
                Settle(snapshot);
                if (fromStreamAtSnapshot == fromStream)
                {
                    // Nothing came by stream since the last gap: the subscription itself is lost.
                    services.Subscriptions.Renew(LobbyStreams.Of(LobbyId));
                }

                fromStreamAtSnapshot = fromStream;
            }
        }
    }

    private async Task<LobbySnapshot?> TryGetSnapshot()
    {
        try
        {
            var sentAt = services.Time.GetTimestamp();
            var snapshot = await grain.GetSnapshot().WaitAsync(services.Options.PlayerCallTimeout, services.Time);
            clock.Observe(snapshot.Now, snapshot.Epoch, sentAt, services.Time.GetTimestamp());
            return snapshot;
        }
        catch (Exception exception)
        {
            services.Log.LobbySnapshotFailed(exception, LobbyId);
            return null;
        }
    }

    private LobbyTouch TouchOf(bool leaving)
    {
        lock (gate)
        {
            var here = members.Values.Where(member => !member.Watches)
                .Select(member => state?.SeatOf(member.PlayerId) ?? -1)
                .Where(seat => seat >= 0)
                .Distinct();
            return new LobbyTouch
            {
                Gateway = services.Gateway.Name,
                Instance = services.Gateway.Id,
                Seats = leaving ? [] : [.. here],
                Game = state?.Room.Game ?? 0,
                Spectators = leaving ? 0 : members.Values.Count(member => member.Watches),
                HandedOver = Volatile.Read(ref handedOver),
                Leaving = leaving,
            };
        }
    }
}
