using System.Text;
using Trivia.Gateway.Answers;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Rooms;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Gateway.Lobbies;

/// <summary>
/// One lobby on this gateway. Small and many: whatever happens is told at once under the room's lock, since nobody who is
/// written to is ever waited for.
/// </summary>
internal sealed partial class LobbyRoom : IDisposable
{
    private readonly LobbyServices services;
    private readonly ILobbyGrain grain;
    private readonly Lock gate = new();
    private readonly Dictionary<PlayerConnection, LobbyMember> members = [];
    private readonly Dictionary<string, SeatHere> seats = new(StringComparer.Ordinal);
    private readonly SequencedHistory<LobbyEvent> history;
    private readonly RoyaleClock clock;
    private readonly AnswerDesk answers;
    private readonly Alarm closing;
    private readonly TaskCompletionSource<bool> opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LobbyRoomState state = null!;
    private OpenRound? round;
    private bool closed;

    public LobbyRoom(string lobbyId, LobbyServices services)
    {
        this.services = services;
        LobbyId = lobbyId;
        LobbyIdUtf8 = Encoding.UTF8.GetBytes(lobbyId);
        grain = services.Grains.GetGrain<ILobbyGrain>(lobbyId);
        history = new SequencedHistory<LobbyEvent>(services.Options.HistoryMax, fact => fact.Sequence);
        clock = new RoyaleClock(services.Time);
        answers = new AnswerDesk(lobbyId, _ => new LobbyTaker(grain), services.Answers);
        closing = new Alarm(services.Time, () =>
        {
            lock (gate)
            {
                round?.Close();
            }
        });
        emptySince = services.Time.GetTimestamp();
    }

    public string LobbyId { get; }

    /// <summary>The id as clients' frames hold it.</summary>
    public byte[] LobbyIdUtf8 { get; }

    /// <summary>
    /// Whether the lobby exists; known once its first snapshot has come. Fails when the lobby did not answer, and is cancelled when
    /// the room is gone before it did: nobody knows then.
    /// </summary>
    public Task<bool> Opened => opened.Task;

    /// <summary>Asks for the first snapshot.</summary>
    public async Task Open()
    {
        var snapshot = await TryGetSnapshot();
        lock (gate)
        {
            if (snapshot is not { Exists: true })
            {
                closed = true;
            }
            else
            {
                Settle(snapshot);
            }
        }

        if (snapshot is null)
        {
            // Nobody knows whether it exists: whoever asks is told so, and may ask again.
            opened.TrySetException(new TimeoutException($"Lobby {LobbyId} did not answer."));
        }
        else
        {
            opened.TrySetResult(snapshot.Exists);
        }
    }

    /// <summary>An event has arrived.</summary>
    public void Hear(LobbyEvent fact)
    {
        lock (gate)
        {
            fromStream++;
            if (closed || state is null)
            {
                return;
            }

            if (fact is LobbyChatSaid said)
            {
                Hear(said);
            }
            else if (fact.Sequence == 0)
            {
                Broadcast(fact);
            }
            else if (fact.Sequence == state.Sequence + 1)
            {
                Take(fact);
            }
            else if (fact.Sequence > state.Sequence)
            {
                behind = true;
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
        }

        opened.TrySetCanceled();
        answers.Dispose();
        closing.Dispose();
    }

    private void Take(LobbyEvent fact)
    {
        var game = state.Room.Game;
        state = state.With(fact);
        history.Add(fact);
        Moved();
        if (state.Room.Game != game)
        {
            seats.Clear();
            dirty = true;
        }

        switch (fact)
        {
            case LobbyQuestionOpened question:
                Ask(question, services.Frames.Encode(fact, clock.Now)!);
                break;
            case LobbyChanged:
                SendRoom();
                break;
            case LobbySeatChanged { Barred: true } barred:
                Broadcast(fact);
                ThrowOut(barred.Seat.PlayerId);
                break;
            case LobbyRevealed:
                round?.Close();
                Broadcast(fact);
                break;
            default:
                Broadcast(fact);
                break;
        }
    }

    /// <summary>Writes a question to everyone; the time of each seat starts with it.</summary>
    private void Ask(LobbyQuestionOpened question, Frame frame)
    {
        if (round?.Number == question.Round)
        {
            // Opened again after the server was away: those who have answered have their verdict, the others a new window.
            seats.Clear();
        }

        var patienceMs = Math.Max(0, question.HandOverMs - services.Answers.Options.HandOverLeadMs);
        var open = new OpenRound(question.Round, question.WindowMs, patienceMs, clock.TimestampOf(question.OpenAt), services.Time, HandOver);
        round = open;
        foreach (var member in members.Values)
        {
            if (!member.Watches && SeatHereOf(member.PlayerId) is { } seat && seat.Start(open.Number, services.Time.GetTimestamp()))
            {
                open.Expect();
            }

            member.Connection.Send(frame);
        }

        // A seat that comes later counts from the opening, so that its deadline is no later than this one.
        closing.Set(open.DeadlineOf(services.Time.GetTimestamp(), LatencyAllowance.AllowanceMsMax));
        open.Released();
        if (DealsCards)
        {
            _ = DealCards(question.Round, [.. members.Values]);
        }
    }

    private void Broadcast(LobbyEvent fact)
    {
        if (services.Frames.Encode(fact, clock.Now) is { } frame)
        {
            Broadcast(frame);
        }
    }

    private void Broadcast(Frame frame)
    {
        foreach (var member in members.Values)
        {
            member.Connection.Send(frame);
        }
    }

    private void SendRoom()
    {
        var now = clock.Now;
        Frame? forPlayers = null, forWatchers = null;
        foreach (var member in members.Values)
        {
            member.Connection.Send(member.Watches
                ? forWatchers ??= services.Encoder.Encode(HubNames.Lobby, LobbyWire.Of(state, now, withCode: false))
                : forPlayers ??= services.Encoder.Encode(HubNames.Lobby, LobbyWire.Of(state, now, withCode: true)));
        }
    }

    /// <summary>Goes on from a snapshot.</summary>
    private void Settle(LobbySnapshot snapshot)
    {
        var before = state;
        state = LobbyRoomState.Of(snapshot);
        history.StartAt(snapshot.Sequence);
        Moved();
        foreach (var barred in state.Barred)
        {
            ThrowOut(barred);
        }

        if (before?.Room.Game != state.Room.Game)
        {
            seats.Clear();
            dirty = true;
        }

        if (state.Question is { } question && (before?.Question?.Round, before?.Question?.OpenAt) != (question.Round, question.OpenAt))
        {
            SendRoom();
            Ask(question, services.Frames.Encode(question, clock.Now)!);
        }
        else
        {
            round = state.Question is null ? null : round;
            SendRoom();
        }
    }

    private SeatHere? SeatHereOf(string playerId)
    {
        var number = state.SeatOf(playerId);
        if (number < 0)
        {
            return null;
        }

        if (!seats.TryGetValue(playerId, out var seat) || seat.Ref.Index != number)
        {
            seats[playerId] = seat = new SeatHere(new SeatRef(0, number), playerId, outAtCut: 0);
        }

        return seat;
    }
}
