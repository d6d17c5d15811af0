using Trivia.Gateway.Answers;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Cuts;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Gateway.Rooms;

/// <summary>
/// One royale on this gateway. Connections enter and leave under the room's lock from any thread; what happens in the
/// royale is told by one feed, in order; answers go straight to their lanes.
/// </summary>
internal sealed class RoyaleRoom : IRoomFollowers, IDisposable
{
    private readonly RoomCore core;
    private readonly RoomFeed feed;
    private readonly RoomTouches touches;
    private readonly EliminationTeller eliminations;
    private readonly AnswerDesk answers;
    private readonly Alarm closing;
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource<bool> opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long emptySince;

    public RoyaleRoom(string royaleId, RoomServices services)
    {
        core = new RoomCore(royaleId, services);
        feed = new RoomFeed(core, this);
        touches = new RoomTouches(core, feed, stopping.Token);
        eliminations = new EliminationTeller(core, stopping.Token);
        answers = new AnswerDesk(royaleId, services.Answers);
        closing = new Alarm(services.Time, () =>
        {
            lock (core.Gate)
            {
                core.Round?.Close();
            }
        });
        emptySince = services.Time.GetTimestamp();
    }

    public string RoyaleId => core.RoyaleId;

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

    /// <summary>
    /// Takes a connection in, with the player's seat, place in the waiting list, or neither. Null when the room has just
    /// closed.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="outcome">What the royale decided on the player; null for a spectator.</param>
    /// <param name="sequence">The last event that the client has seen; null to get a snapshot.</param>
    public JoinReply? Enter(PlayerConnection connection, JoinOutcome? outcome, long? sequence)
    {
        var code = outcome is null ? RefusalCodes.Ok : WireNames.Of(outcome.Code);
        SeatHere? seat = null;
        JoinReply reply;
        lock (core.Gate)
        {
            if (core.Closed)
            {
                return null;
            }

            if (outcome is { Seat: { } place, View: { } view })
            {
                seat = core.Roster.Seat(connection.Identity.PlayerId, place, view.OutAtCut);
                Expect(seat);
            }

            var member = new RoomMember(this, connection, seat, outcome?.WaitingNumber ?? -1);
            core.Roster.Put(member);
            connection.Member = member;
            var missed = Replay(connection, sequence);
            reply = new JoinReply
            {
                Code = code,
                Seat = outcome?.View is { } own ? WireFrames.Of(RoyaleId, own) : null,
                WaitingAhead = outcome?.WaitingAhead ?? 0,
                Royale = missed < 0 ? core.State.ToFrame(core.Clock.Now) : null,
                Missed = missed,
            };
        }

        if (seat is not null)
        {
            eliminations.Check(seat);
        }

        return reply;
    }

    /// <summary>The seat of a player who is or was connected here; null otherwise.</summary>
    public SeatRef? SeatOf(string playerId)
    {
        lock (core.Gate)
        {
            return core.Roster.SeatOf(playerId)?.Ref;
        }
    }

    /// <summary>Takes a connection out. The player's seat stays.</summary>
    public void Leave(PlayerConnection connection)
    {
        lock (core.Gate)
        {
            if (core.Roster.Remove(connection))
            {
                connection.Member = null;
                emptySince = core.Services.Time.GetTimestamp();
            }
        }
    }

    /// <summary>Takes an answer.</summary>
    public Task<AnswerReply> Answer(RoomMember member, int round, byte choice, long receivedAt)
    {
        OpenRound? open;
        lock (core.Gate)
        {
            open = core.Round;
        }

        if (member.Seat is not { } seat)
        {
            return Refused(RefusalCodes.NotSeated, round);
        }

        if (open is null || round > open.Number)
        {
            return Refused(RefusalCodes.NotOpen, round);
        }

        if (round < open.Number)
        {
            return Refused(RefusalCodes.Late, round);
        }

        return seat.OutAtCut > 0
            ? Refused(RefusalCodes.Eliminated, round)
            : answers.Submit(open, seat, choice, member.Connection.Probes.LowestMs, receivedAt);
    }

    /// <summary>Counts a spectator's guess; returns a reply code.</summary>
    public string Hover(RoomMember member, int round, int choice)
    {
        lock (core.Gate)
        {
            if (member.WaitingNumber >= 0 || member.Seat is { OutAtCut: 0 })
            {
                return RefusalCodes.NotAllowed;
            }

            if (core.State.Question?.Round != round)
            {
                return core.State.Question?.Round < round ? RefusalCodes.NotOpen : RefusalCodes.Late;
            }

            return core.Hovers.Add(round, member.Connection.Identity.PlayerId, choice) ? RefusalCodes.Ok : RefusalCodes.Again;
        }
    }

    /// <summary>What the last closed round says of a seat's standing.</summary>
    public StandingReply Standing(SeatView view)
    {
        RoundRevealed? revealed;
        int alive;
        lock (core.Gate)
        {
            revealed = core.State.Revealed;
            alive = core.State.Alive;
        }

        return new StandingReply
        {
            Code = RefusalCodes.Ok,
            Rank = view.OutRank > 0 ? view.OutRank : revealed is null ? 0 : Standings.RankOf(view.Score, revealed.Scores),
            Alive = alive,
            LineScore = revealed?.LineScore ?? 0,
            Seat = WireFrames.Of(RoyaleId, view),
        };
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

    private static Task<AnswerReply> Refused(string code, int round) =>
        Task.FromResult(new AnswerReply { Code = code, Round = round, ElapsedMs = 0 });

    /// <summary>A live seat that enters while a question is open can still answer it: the round waits for it, too.</summary>
    private void Expect(SeatHere seat)
    {
        if (core.Round is { } open && core.State.Question?.Round == open.Number && seat.OutAtCut == 0 && seat.Start(open.Number, open.OpenedAt))
        {
            open.Expect();
        }
    }

    /// <summary>Sends again what a client has missed; −1 when only a snapshot can tell.</summary>
    private int Replay(PlayerConnection connection, long? sequence)
    {
        if (sequence is not { } seen || core.History.After(seen) is not { } facts)
        {
            return -1;
        }

        var now = core.Clock.Now;
        var missed = 0;
        foreach (var fact in facts)
        {
            if (core.Services.Frames.Encode(fact, now) is { } frame)
            {
                connection.Send(frame);
                missed++;
            }
        }

        return missed;
    }

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
