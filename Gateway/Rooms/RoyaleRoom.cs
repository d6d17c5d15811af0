using System.Text;
using Trivia.Gateway.Answers;
using Trivia.Gateway.Cuts;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Predictions;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Presence;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Gateway.Rooms;

/// <summary>
/// One royale on this gateway. Connections enter and leave under the room's lock from any thread; what happens in the
/// royale is told by one feed, in order; answers go straight to their lanes.
/// </summary>
internal sealed partial class RoyaleRoom : IRoomFollowers, IDisposable
{
    private readonly RoomCore core;
    private readonly RoomFeed feed;
    private readonly RoomTouches touches;
    private readonly EliminationTeller eliminations;
    private readonly AnswerDesk answers;
    private readonly PredictionDesk predictions;
    private readonly Alarm closing;
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource<bool> opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long emptySince;

    public RoyaleRoom(string royaleId, RoomServices services)
    {
        RoyaleIdUtf8 = Encoding.UTF8.GetBytes(royaleId);
        core = new RoomCore(royaleId, services);
        Place = new Place(PlaceKind.Royale, royaleId, "", CanWatch: true);
        feed = new RoomFeed(core, this);
        touches = new RoomTouches(core, feed, stopping.Token);
        eliminations = new EliminationTeller(core, stopping.Token);
        answers = new AnswerDesk(royaleId, bracket => new BracketTaker(services.Grains, royaleId, bracket), services.Answers);
        predictions = new PredictionDesk(royaleId, services.Predictions);
        closing = new Alarm(services.Time, () =>
        {
            lock (core.Gate)
            {
                core.Round?.Close();
            }
        });
        showing = new Alarm(services.Time, Show);
        emptySince = services.Time.GetTimestamp();
    }

    public string RoyaleId => core.RoyaleId;

    /// <summary>The id as clients' frames hold it.</summary>
    public byte[] RoyaleIdUtf8 { get; }

    /// <summary>The royale as a place where friends may find each other.</summary>
    public Place Place { get; private set; }

    /// <summary>Whether the royale exists; known once its first snapshot has come.</summary>
    public Task<bool> Opened => opened.Task;

    /// <summary>An event has arrived.</summary>
    public void Hear(RoyaleEvent fact) => feed.Post(new RoomNews.Heard(fact));

    /// <summary>Lives until the room has been empty for a while, or the gateway stops.</summary>
    public async Task Run()
    {
        try
        {
            RoyaleSnapshot? snapshot;
            while ((snapshot = await touches.TryGetSnapshot()) is null)
            {
                await Task.Delay(Jitter.Full(core.Services.Options.CallTimeout), core.Services.Time, stopping.Token);
            }

            if (!snapshot.Exists)
            {
                Close();
                opened.TrySetResult(false);
                return;
            }

            eliminations.StartAfter(snapshot.Cut?.Cut ?? 0);
            await feed.Start(snapshot);
            Place = Place with { Title = core.State.Title };
            opened.TrySetResult(true);
            core.Services.Log.RoomOpened(RoyaleId);
            await Task.WhenAll(feed.Run(stopping.Token), touches.Run(CloseIfEmpty));
        }
        catch (OperationCanceledException)
        {
            // The room closed.
        }
        finally
        {
            opened.TrySetResult(false);
        }
    }

    /// <summary>Writes a frame to everyone here.</summary>
    public Task Broadcast(Frame frame)
    {
        RoomMember[] members;
        lock (core.Gate)
        {
            members = core.Roster.Members();
        }

        return core.Services.FanOut.Send(members, frame);
    }

    /// <summary>Closes the room and says farewell to the royale.</summary>
    public async Task Stop()
    {
        Close();
        await touches.Leave();
        Dispose();
    }

    public void Dispose()
    {
        Close();
        feed.Dispose();
        touches.Dispose();
        answers.Dispose();
        closing.Dispose();
        showing.Dispose();
        stopping.Dispose();
    }

    void IRoomFollowers.Before(RoyaleEvent fact)
    {
        if (fact is SeatsChanged changed)
        {
            WaitersSeated.Move(this, core.Roster, changed);
        }
    }

    void IRoomFollowers.Told(RoyaleEvent fact)
    {
        switch (fact)
        {
            case CutMade cut:
                _ = eliminations.Tell(cut);
                break;
            case SeatsChanged changed:
                WaitersSeated.Tell(core, changed);
                break;
        }
    }

    void IRoomFollowers.Opened(OpenRound round, long lastStart)
    {
        // A seat that comes later counts from the opening, so that its deadline is no later than this one.
        closing.Set(round.DeadlineOf(lastStart, LatencyAllowance.AllowanceMsMax));
        round.Released();
    }

    void IRoomFollowers.HandOver(OpenRound round) => _ = touches.HandOver(round);

    void IRoomFollowers.Behind() => _ = touches.CatchUp();

    void IRoomFollowers.Missed() => _ = SeatWaiters();

    /// <summary>Waiters may have been given seats unseen: each is looked up.</summary>
    private async Task SeatWaiters()
    {
        RoomMember[] waiters;
        lock (core.Gate)
        {
            waiters = [.. core.Roster.Members().Where(member => member.WaitingNumber >= 0)];
        }

        foreach (var waiter in waiters)
        {
            await WaitersSeated.LookUp(core, waiter);
        }
    }

    private async Task CloseIfEmpty()
    {
        lock (core.Gate)
        {
            if (core.Roster.Count > 0 || core.Services.Time.GetElapsedTime(emptySince) < core.Services.Options.EmptyFor)
            {
                return;
            }
        }

        await Stop();
        core.Services.Log.RoomClosed(RoyaleId);
    }

    private void Close()
    {
        lock (core.Gate)
        {
            if (core.Closed)
            {
                return;
            }

            core.Closed = true;
        }

        stopping.Cancel();
    }
}
