using Trivia.Gateway.Answers;
using Trivia.Gateway.Connections;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Presence;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;

namespace Trivia.Gateway.Lobbies;

/// <summary>What players do in the room.</summary>
internal sealed partial class LobbyRoom
{
    private long emptySince;

    /// <summary>Takes a connection in. Null when the room has just closed.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="outcome">What the lobby decided on the player; null for who only watches.</param>
    /// <param name="sequence">The last event that the client has seen; null to get the lobby as it is.</param>
    public LobbyReply? Enter(PlayerConnection connection, EnterOutcome? outcome, long? sequence)
    {
        lock (gate)
        {
            if (closed)
            {
                return null;
            }

            var member = new LobbyMember(this, connection, watches: outcome is null);
            members[connection] = member;
            connection.Lobby = member;
            connection.Place = PlaceHere();
            dirty = true;
            Expect(member);
            if (DealsCards && state.Question is { } question)
            {
                _ = DealCards(question.Round, [member]);
            }

            var missed = Replay(connection, sequence);
            return new LobbyReply
            {
                Code = RefusalCodes.Ok,
                Id = LobbyId,
                Lobby = missed < 0 ? LobbyWire.Of(state, clock.Now, withCode: !member.Watches) : null,
                Seat = outcome?.Seat ?? -1,
                AnsweredRound = outcome?.AnsweredRound ?? 0,
                Choice = outcome?.Choice ?? -1,
                AnswerElapsedMs = outcome?.ElapsedMs ?? 0,
                Missed = missed,
            };
        }
    }

    /// <summary>Takes a connection out. The player's seat stays.</summary>
    public void Leave(PlayerConnection connection)
    {
        lock (gate)
        {
            if (members.Remove(connection))
            {
                connection.Lobby = null;
                connection.Place = null;
                dirty = true;
                emptySince = services.Time.GetTimestamp();
            }
        }
    }

    /// <summary>The lobby as friends may know it: a private one is not for them to find.</summary>
    private Place PlaceHere()
    {
        var settings = state.Room.Settings;
        var title = settings.Topics.IsEmpty ? "All topics" : string.Join(", ", settings.Topics);
        return new Place(PlaceKind.Lobby, settings.Private ? "" : LobbyId, title, CanWatch: !settings.Private);
    }

    /// <summary>Whether only a code lets people in.</summary>
    public bool IsPrivate
    {
        get
        {
            lock (gate)
            {
                return state.Room.Settings.Private;
            }
        }
    }

    /// <summary>Takes an answer.</summary>
    public Task<AnswerReply> Answer(LobbyMember member, int number, byte choice, long receivedAt)
    {
        Rooms.SeatHere? seat;
        OpenRound? open;
        lock (gate)
        {
            seat = member.Watches ? null : SeatHereOf(member.PlayerId);
            open = state.Question is null ? null : round;
            if (number > state.LastRound)
            {
                return Task.FromResult(new AnswerReply { Code = RefusalCodes.NotOpen, Round = number, ElapsedMs = 0 });
            }
        }

        if (seat is null)
        {
            return Task.FromResult(new AnswerReply { Code = RefusalCodes.NotSeated, Round = number, ElapsedMs = 0 });
        }

        return number == open?.Number
            ? answers.Submit(open, seat, choice, member.Connection.Probes.LowestMs, receivedAt)
            : answers.LookUp(number, windowMs: 0, seat, choice, AnswerDesk.LongAgoMs, receivedAt);
    }

    /// <summary>A player who enters while a question is open can still answer it: the round waits for it, too.</summary>
    private void Expect(LobbyMember member)
    {
        if (!member.Watches && round is { } open && state.Question?.Round == open.Number
            && SeatHereOf(member.PlayerId) is { } seat && seat.Start(open.Number, open.OpenedAt))
        {
            open.Expect();
        }
    }

    /// <summary>Sends again what a client has missed; −1 when only the lobby as it is can tell.</summary>
    private int Replay(PlayerConnection connection, long? sequence)
    {
        if (sequence is not { } seen || history.After(seen) is not { } facts || facts.Any(fact => fact is LobbyChanged))
        {
            return -1;
        }

        var missed = 0;
        foreach (var fact in facts)
        {
            if (services.Frames.Encode(fact, clock.Now) is { } frame)
            {
                connection.Send(frame);
                missed++;
            }
        }

        return missed;
    }

    private void HandOver(OpenRound done)
    {
        // Once everyone has answered the lobby knows it for itself; only the end of the window is news to it.
        Volatile.Write(ref handedOver, done.Number);
        dirty = true;
    }
}
