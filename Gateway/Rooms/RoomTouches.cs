using System.Threading.Channels;
using Trivia.Gateway.Answers;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Gateway.Rooms;

/// <summary>
/// Keeps a royale and this gateway in touch: once a second, and at once when a round has been handed over. Shows the
/// royale who is connected, and the gateway what it has missed.
/// </summary>
internal sealed class RoomTouches : IDisposable
{
    private const int FarewellsMax = 3;

    /// <summary>How long an event may be under way before its absence is taken for a loss.</summary>
    private static readonly TimeSpan EventsTake = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan HandOverRetry = TimeSpan.FromMilliseconds(60);

    private readonly RoomCore core;
    private readonly RoomFeed feed;
    private readonly ITimer timer;
    private readonly Channel<bool> due = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationToken stopping;
    private OpenRound? handedOver;
    private DateTimeOffset? lastReply;
    private int catchingUp;
    private long fromStreamAtSnapshot = -1;

    public RoomTouches(RoomCore core, RoomFeed feed, CancellationToken stopping)
    {
        this.core = core;
        this.feed = feed;
        this.stopping = stopping;
        var period = core.Services.Options.TouchPeriod;
        timer = core.Services.Time.CreateTimer(_ => due.Writer.TryWrite(true), null, period, period);
    }

    /// <summary>Touches until the room closes.</summary>
    /// <param name="touched">Called after each period, whether the royale answered or not.</param>
    public async Task Run(Func<Task> touched)
    {
        due.Writer.TryWrite(true);
        while (await due.Reader.WaitToReadAsync(stopping))
        {
            due.Reader.TryRead(out _);
            await TryTouch(leaving: false);
            await touched();
        }
    }

    /// <summary>Reports that a round has been handed over, until the royale has heard it or the next round is.</summary>
    public async Task HandOver(OpenRound round)
    {
        Volatile.Write(ref handedOver, round);
        core.Services.Log.RoundHandedOver(core.RoyaleId, round.Number, round.Unstored);
        while (!stopping.IsCancellationRequested && Volatile.Read(ref handedOver) == round && !await TryTouch(leaving: false))
        {
            await Task.Delay(Jitter.Full(HandOverRetry), core.Services.Time);
        }
    }

    /// <summary>
    /// Says that the last player has left and no further touch will come. A royale that has not heard it takes this gateway for
    /// lost, and the round at hand with it; so it is said again, for as long as a closing gateway can wait.
    /// </summary>
    public async Task Leave()
    {
        for (var attempt = 1; !await TryTouch(leaving: true) && attempt < FarewellsMax; attempt++)
        {
            await Task.Delay(Jitter.Full(HandOverRetry), core.Services.Time);
        }
    }

    /// <summary>Fetches a snapshot, once at a time, and tries until it has one.</summary>
    public async Task CatchUp()
    {
        if (Interlocked.Exchange(ref catchingUp, 1) == 1)
        {
            return;
        }

        var services = core.Services;
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                if (await TryGetSnapshot() is { } snapshot)
                {
                    services.Metrics.SnapshotFetched();
                    feed.Post(new RoomNews.CaughtUp(snapshot));
                    return;
                }

                await Task.Delay(Jitter.Full(EventsTake), services.Time, stopping);
            }
        }
        catch (OperationCanceledException)
        {
            // The room closed.
        }
        finally
        {
            Volatile.Write(ref catchingUp, 0);
        }
    }

    /// <summary>Asks for a snapshot once; null when the royale did not answer in time.</summary>
    public async Task<RoyaleSnapshot?> TryGetSnapshot()
    {
        var services = core.Services;
        try
        {
            var sentAt = services.Time.GetTimestamp();
            var snapshot = await core.Grain.GetSnapshot().WaitAsync(services.Options.CallTimeout, services.Time, stopping);
            if (snapshot.Exists)
            {
                core.Clock.Observe(snapshot.Now, snapshot.Epoch, sentAt, services.Time.GetTimestamp());
            }

            return snapshot;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            services.Log.SnapshotFailed(exception, core.RoyaleId);
            return null;
        }
    }

    public void Dispose() => timer.Dispose();

    private async Task<bool> TryTouch(bool leaving)
    {
        var services = core.Services;
        try
        {
            var sentAt = services.Time.GetTimestamp();
            var reply = await core.Grain.Touch(Touch(leaving)).WaitAsync(services.Options.CallTimeout, services.Time);
            if (reply.Exists)
            {
                if (core.Clock.Observe(reply.Now, reply.Epoch, sentAt, services.Time.GetTimestamp()))
                {
                    feed.Post(new RoomNews.ClockChanged());
                }

                lastReply = reply.Now;
                feed.Post(new RoomNews.SeatsCounted(reply.Seats));
                _ = LookForGap(reply.Sequence);
            }

            return true;
        }
        catch (Exception exception)
        {
            // A royale on its way to another silo answers again in a moment; the next touch wakes it.
            services.Log.TouchFailed(exception, core.RoyaleId);
            return false;
        }
    }

    private async Task LookForGap(long sequence)
    {
        if (sequence <= feed.HeardSequence || Volatile.Read(ref catchingUp) == 1)
        {
            return;
        }

        await Task.Delay(EventsTake, core.Services.Time);
        if (sequence <= feed.HeardSequence || stopping.IsCancellationRequested)
        {
            return;
        }

        core.Services.Log.RoomBehind(core.RoyaleId, sequence, feed.HeardSequence);
        if (Interlocked.Exchange(ref fromStreamAtSnapshot, feed.FromStream) == feed.FromStream)
        {
            // Nothing came by stream since the last gap: the subscription itself is lost.
            core.Services.Log.StreamSilent(core.RoyaleId);
            core.Services.Subscriptions.Renew(RoyaleStreams.Of(core.RoyaleId));
        }

        await CatchUp();
    }

    private GatewayTouch Touch(bool leaving)
    {
        lock (core.Gate)
        {
            return new GatewayTouch
            {
                Gateway = core.Services.Gateway.Name,
                Instance = core.Services.Gateway.Id,
                Connected = core.Roster.Connected(),
                HandedOver = handedOver?.Number ?? 0,
                Unstored = handedOver?.Unstored ?? 0,
                LastReply = lastReply,
                Leaving = leaving,
                Hovers = core.Hovers.Votes,
                HoverRound = core.Hovers.Round,
                Spectators = core.Roster.Spectators,
            };
        }
    }
}
