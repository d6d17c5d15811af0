using System.Threading.Channels;
using Trivia.Gateway.Answers;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Gateway.Rooms;

/// <summary>
/// Tells a room's clients what happens, one fact at a time and in order. A staged question is held back until it
/// opens, and so is whatever comes after it, unless that undoes the question.
/// </summary>
internal sealed class RoomFeed : IDisposable
{
    private const int NewsMax = 1_024;

    /// <summary>A question that opens later than this is encoded anew, with the time that is truly left.</summary>
    private static readonly TimeSpan OnTime = TimeSpan.FromMilliseconds(20);

    private readonly RoomCore core;
    private readonly IRoomFollowers followers;
    private readonly Alarm opening;
    private readonly SeatNews seatNews;
    private readonly Channel<RoomNews> news = Channel.CreateBounded<RoomNews>(
        new BoundedChannelOptions(NewsMax) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private readonly Queue<RoyaleEvent> held = new();
    private RoundStaged? staged;
    private Frame? stagedFrame;
    private long opensAt;
    private long heard;

    public RoomFeed(RoomCore core, IRoomFollowers followers)
    {
        this.core = core;
        this.followers = followers;
        seatNews = new SeatNews(core.Services.Options.SeatsEvery, core.Services.Time);
        opening = new Alarm(core.Services.Time, () =>
        {
            if (staged is { } next)
            {
                news.Writer.TryWrite(new RoomNews.Opens(next.Round));
            }
        });
    }

    /// <summary>Sequence of the last fact that arrived, told or still held back.</summary>
    public long HeardSequence => Volatile.Read(ref heard);

    /// <summary>Number of facts that came by stream; shows whether the stream is alive.</summary>
    public long FromStream { get; private set; }

    /// <summary>Hands news over. What does not fit is dropped: a gap in the sequence brings it back as a snapshot.</summary>
    public void Post(RoomNews item) => news.Writer.TryWrite(item);

    /// <summary>Starts from a snapshot, before anyone is in the room.</summary>
    public async Task Start(RoyaleSnapshot snapshot)
    {
        lock (core.Gate)
        {
            core.State = RoyaleState.Before(snapshot);
        }

        await CatchUp(snapshot);
    }

    /// <summary>Takes news until the room closes.</summary>
    public async Task Run(CancellationToken stopping)
    {
        await foreach (var item in news.Reader.ReadAllAsync(stopping))
        {
            try
            {
                await Take(item);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One fact that cannot be told must not end the room: the next snapshot makes up for it.
                core.Services.Log.RoomFailed(exception, core.RoyaleId);
                followers.Behind();
            }
        }
    }

    public void Dispose() => opening.Dispose();

    private Task Take(RoomNews item)
    {
        switch (item)
        {
            case RoomNews.Heard { Fact: var fact }:
                FromStream++;
                if (fact.Sequence <= heard)
                {
                    return Task.CompletedTask;
                }

                if (fact.Sequence > heard + 1)
                {
                    followers.Behind();
                    return Task.CompletedTask;
                }

                return Take(fact);
            case RoomNews.CaughtUp { Snapshot: var snapshot }:
                return CatchUp(snapshot);
            case RoomNews.ClockChanged when staged is { } waiting:
                opensAt = core.Clock.TimestampOf(waiting.OpenAt);
                opening.Set(opensAt);
                return Task.CompletedTask;
            case RoomNews.SeatsCounted { Seats: var seats } when staged is null:
                // With a question on its way nothing may stand before its opening.
                return Count(seats);
            case RoomNews.Opens { Round: var round } when staged?.Round == round:
                return Open();
            default:
                return Task.CompletedTask;
        }
    }

    private async Task Count(int seats)
    {
        RoomMember[] targets;
        SeatsFrame frame;
        lock (core.Gate)
        {
            (core.State, var tell) = seatNews.Count(core.State, seats);
            if (!tell)
            {
                return;
            }

            targets = core.Roster.Members();
            frame = core.State.ToSeatsFrame();
        }

        await core.Services.FanOut.Send(targets, core.Services.Encoder.Encode(HubNames.Seats, frame));
    }

    private async Task CatchUp(RoyaleSnapshot snapshot)
    {
        if (snapshot.Sequence < heard || !snapshot.Exists)
        {
            return;
        }

        var before = heard;
        var facts = SnapshotFacts.After(snapshot, heard);
        foreach (var fact in facts)
        {
            await Take(fact);
        }

        if (before == 0)
        {
            SettleAtStart(snapshot);
        }

        Volatile.Write(ref heard, Math.Max(heard, snapshot.Sequence));
        if (before > 0 && facts.Count < snapshot.Sequence - before)
        {
            followers.Missed();
        }
    }

    /// <summary>A room that starts knows a phase even if no fact of the snapshot named it.</summary>
    private void SettleAtStart(RoyaleSnapshot snapshot)
    {
        lock (core.Gate)
        {
            if (core.State.Sequence == 0)
            {
                core.State = core.State.With(SnapshotFacts.PhaseOf(snapshot, staged is null ? snapshot.Sequence : staged.Sequence - 1));
                if (staged is not null)
                {
                    core.State = core.State with { Phase = RoyalePhase.Countdown, Until = staged.OpenAt };
                }

                core.History.StartAt(core.State.Sequence);
            }
        }
    }

    private async Task Take(RoyaleEvent fact)
    {
        Volatile.Write(ref heard, fact.Sequence);
        if (fact is RoundStaged next)
        {
            Forget();
            Stage(next);
            return;
        }

        if (staged is not null && !Undoes(fact))
        {
            held.Enqueue(fact);
            return;
        }

        Forget();
        await Tell(fact);
    }

    private static bool Undoes(RoyaleEvent fact) =>
        fact is RoundRevealed or RoundVoided or RoyaleFinished or PhaseChanged { Phase: RoyalePhase.Aborted };

    private void Stage(RoundStaged next)
    {
        opensAt = core.Clock.TimestampOf(next.OpenAt);
        stagedFrame = core.Services.Frames.Encode(next, next.OpenAt);
        staged = next;
        opening.Set(opensAt);
    }

    private void Forget()
    {
        if (staged is null)
        {
            return;
        }

        opening.Clear();
        staged = null;
        stagedFrame = null;
        held.Clear();
    }

    private async Task Open()
    {
        var (fact, frame) = (staged!, stagedFrame!);
        staged = null;
        stagedFrame = null;
        var services = core.Services;
        var round = new OpenRound(fact, opensAt, services.AnswerOptions.HandOverLeadMs, services.Time, followers.HandOver);
        var targets = Advance(fact, () => core.Round = round);
        var begins = services.Time.GetTimestamp();
        var late = begins > opensAt ? services.Time.GetElapsedTime(opensAt, begins) : TimeSpan.Zero;
        if (late > OnTime)
        {
            frame = services.Frames.Encode(fact, core.Clock.At(begins))!;
        }

        await services.FanOut.Send(targets, frame, round);
        var ends = services.Time.GetTimestamp();
        services.Metrics.Released(late);
        services.Log.RoundReleased(
            core.RoyaleId, fact.Round, targets.Length, late.TotalMilliseconds, services.Time.GetElapsedTime(begins, ends).TotalMilliseconds);
        followers.Opened(round, lastStart: ends);
        while (staged is null && held.TryDequeue(out var next))
        {
            await Tell(next);
        }
    }

    private async Task Tell(RoyaleEvent fact)
    {
        var targets = Advance(fact, () => followers.Before(fact));
        if (core.Services.Frames.Encode(fact, core.Clock.Now) is { } frame)
        {
            await core.Services.FanOut.Send(targets, frame);
        }

        followers.Told(fact);
    }

    /// <summary>
    /// Moves the room on and says who has to be told. Whoever enters later sees the fact in the snapshot or history,
    /// so that every connection gets it exactly once.
    /// </summary>
    private RoomMember[] Advance(RoyaleEvent fact, Action change)
    {
        lock (core.Gate)
        {
            core.State = core.State.With(fact);
            core.History.Add(fact);
            change();
            return core.Roster.Members();
        }
    }
}
