using Trivia.Gateway.Answers;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Frames;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Rooms;

/// <summary>What players do in the room.</summary>
internal sealed partial class RoyaleRoom
{
    /// <summary>
    /// Takes a connection in, with the player's seat, place in the waiting list, or neither. Null when the room has just
    /// closed.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="outcome">What the royale decided on the player; null for a spectator.</param>
    /// <param name="sequence">The last event that the client has seen; null to get a snapshot.</param>
    /// <param name="prediction">Whom the player takes for the winner.</param>
    public JoinReply? Enter(PlayerConnection connection, JoinOutcome? outcome, long? sequence, PredictionFrame? prediction)
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

            // No later count contradicts the player's own seat.
            core.State = core.State.Counting(outcome?.Seats ?? 0);
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
                Prediction = prediction,
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
        if (member.Seat is not { } seat)
        {
            return Refused(RefusalCodes.NotSeated, round);
        }

        OpenRound? open;
        int last, asked, cuts;
        lock (core.Gate)
        {
            open = core.Round;
            last = core.State.LastRound;
            asked = core.State.Question?.Round ?? 0;
            cuts = core.State.Cuts;
        }

        if (round > last)
        {
            return Refused(RefusalCodes.NotOpen, round);
        }

        // Who left by a cut that this round fed may have answered it, and sends it again for its verdict.
        var mayHaveAnswered = seat.OutAtCut == 0 || seat.OutAtCut > cuts || round != asked;
        if (!mayHaveAnswered)
        {
            return Refused(RefusalCodes.Eliminated, round);
        }

        return round != open?.Number || seat.OutAtCut > 0
            ? answers.LookUp(round, windowMs: 0, seat, choice, AnswerDesk.LongAgoMs, receivedAt)
            : answers.Submit(open, seat, choice, member.Connection.Probes.LowestMs, receivedAt);
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
}
