using Trivia.Gateway.Connections;

namespace Trivia.Gateway.Rooms;

/// <summary>A connection's place in a royale's room.</summary>
/// <param name="room">The room.</param>
/// <param name="connection">The connection.</param>
/// <param name="seat">Its player's seat, in play or out; null for waiters and spectators.</param>
/// <param name="waitingNumber">The player's number in the waiting list; −1 outside it.</param>
internal sealed class RoomMember(RoyaleRoom room, PlayerConnection connection, SeatHere? seat, int waitingNumber)
{
    public RoyaleRoom Room { get; } = room;

    public PlayerConnection Connection { get; } = connection;

    public SeatHere? Seat { get; } = seat;

    public int WaitingNumber { get; } = waitingNumber;

    /// <summary>Timestamp of the last prediction; 0 for none. Guarded by the room's lock.</summary>
    public long PredictedAt { get; set; }

    /// <summary>Whether the connection only watches: no seat, not even an eliminated one, and not waiting for one.</summary>
    public bool IsSpectator => Seat is null && WaitingNumber < 0;
}
