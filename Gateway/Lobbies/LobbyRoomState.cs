using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Rules.Chat;
using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Gateway.Lobbies;

/// <summary>A lobby as this gateway's clients have been told of it: the fold of the facts up to <see cref="Sequence"/>. Pure.</summary>
internal sealed record LobbyRoomState
{
    private static readonly int LinesMax = new ChatLimits().HistoryMax;

    public required string LobbyId { get; init; }

    public long Epoch { get; init; }

    public long Sequence { get; init; }

    public required LobbyRoomView Room { get; init; }

    public LobbyQuestionOpened? Question { get; init; }

    public LobbyRevealed? Revealed { get; init; }

    public LobbyFinished? Finished { get; init; }

    /// <summary>What was said last, oldest first.</summary>
    public ImmutableArray<ChatLine> Chat { get; init; } = [];

    /// <summary>Players who had to leave.</summary>
    public ImmutableArray<string> Barred { get; init; } = [];

    /// <summary>The highlight reel of the last game.</summary>
    public LobbyReel? Reel { get; init; }

    /// <summary>The last round that has opened; 0 for none.</summary>
    public int LastRound { get; init; }

    public static LobbyRoomState Of(LobbySnapshot snapshot) => new()
    {
        LobbyId = snapshot.LobbyId,
        Epoch = snapshot.Epoch,
        Sequence = snapshot.Sequence,
        Room = snapshot.Room!,
        Question = snapshot.Question,
        Revealed = snapshot.Revealed,
        Finished = snapshot.Finished,
        Chat = snapshot.Chat.IsDefault ? [] : snapshot.Chat,
        Barred = snapshot.Barred.IsDefault ? [] : snapshot.Barred,
        Reel = snapshot.Reel,
        LastRound = Math.Max(snapshot.Question?.Round ?? 0, snapshot.Revealed?.Round ?? 0),
    };

    /// <summary>Number of a player's seat; −1 without one, and for who has left.</summary>
    public int SeatOf(string playerId)
    {
        foreach (var seat in Room.Seats)
        {
            if (seat.PlayerId == playerId)
            {
                return seat.Left ? -1 : seat.Seat;
            }
        }

        return -1;
    }

    /// <summary>The state with one more fact.</summary>
    public LobbyRoomState With(LobbyEvent fact)
    {
        var next = this with { Epoch = fact.Epoch, Sequence = fact.Sequence };
        return fact switch
        {
            LobbyChanged changed => next with
            {
                Room = changed.Room,
                Question = null,
                Revealed = changed.Room.Phase is LobbyPhase.Starting or LobbyPhase.Waiting ? null : Revealed,
                Finished = changed.Room.Phase == LobbyPhase.Finished ? Finished : null,
                Reel = changed.Reel,
            },
            LobbySeatChanged seat => next with { Room = WithSeat(seat), Barred = seat.Barred ? Barred.Add(seat.Seat.PlayerId) : Barred },
            LobbyQuestionOpened opened => next with
            {
                Question = opened,
                LastRound = opened.Round,
                Room = Room with { Phase = LobbyPhase.Open, Until = opened.OpenAt.AddMilliseconds(opened.WindowMs), Number = opened.Number },
            },
            LobbyRevealed revealed => next with { Question = null, Revealed = revealed, LastRound = revealed.Round, Room = WithResults(revealed) },
            LobbyMechanicTold told => next with { Room = WithScores(told) },
            LobbyFinished finished => next with { Finished = finished },
            LobbyReelReady ready => next with { Reel = ready.Reel },
            LobbyClosed => next with { Room = Room with { Phase = LobbyPhase.Closed, Until = null } },
            _ => next,
        };
    }

    /// <summary>The state with one more line; null when it has been said here already.</summary>
    public LobbyRoomState? With(ChatLine line) => Chat.Any(known => known.Number == line.Number)
        ? null
        : this with { Chat = [.. Chat.Add(line).OrderBy(known => known.Number).TakeLast(LinesMax)] };

    private LobbyRoomView WithSeat(LobbySeatChanged fact) => Room with
    {
        HostSeat = fact.HostSeat,
        Seats = fact.Seat.Seat < Room.Seats.Length ? Room.Seats.SetItem(fact.Seat.Seat, fact.Seat) : Room.Seats.Add(fact.Seat),
    };

    private LobbyRoomView WithResults(LobbyRevealed fact)
    {
        var seats = Room.Seats.ToBuilder();
        foreach (var result in fact.Results.Where(result => result.Seat < seats.Count))
        {
            var seat = seats[result.Seat];
            seats[result.Seat] = seat with { Correct = seat.Correct + (result.Correct ? 1 : 0), Streak = result.Streak };
        }

        for (var seat = 0; seat < Math.Min(seats.Count, fact.Scores.Length); seat++)
        {
            seats[seat] = seats[seat] with { Score = fact.Scores[seat] };
        }

        return Room with { Phase = LobbyPhase.Revealed, Until = fact.Until, Seats = seats.ToImmutable() };
    }

    private LobbyRoomView WithScores(LobbyMechanicTold fact)
    {
        var seats = Room.Seats;
        foreach (var (seat, change) in fact.Fact.ScoreChanges().Where(change => change.Key < seats.Length))
        {
            seats = seats.SetItem(seat, seats[seat] with { Score = seats[seat].Score + change });
        }

        return Room with { Seats = seats };
    }
}
