using System.Collections.Immutable;
using Trivia.Gateway.Connections;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Gateway.Rooms;

/// <summary>
/// Who is in a room: connections, the seats they belong to, and the bit sets that touches carry. Guarded by the room's
/// lock.
/// </summary>
internal sealed class RoomRoster
{
    private readonly Dictionary<PlayerConnection, RoomMember> members = [];
    private readonly Dictionary<string, SeatHere> seatsByPlayer = new(StringComparer.Ordinal);
    private readonly Dictionary<int, SeatBits> connected = [];
    private readonly Dictionary<int, int> waiting = [];
    private RoomMember[]? listed;

    public int Count => members.Count;

    public int Spectators { get; private set; }

    /// <summary>All members at this moment; the array is never changed.</summary>
    public RoomMember[] Members() => listed ??= [.. members.Values];

    /// <summary>The seats that are or were connected here.</summary>
    public IReadOnlyCollection<SeatHere> Seats => seatsByPlayer.Values;

    /// <summary>The seat of a player who is or was connected here.</summary>
    public SeatHere? SeatOf(string playerId) => seatsByPlayer.GetValueOrDefault(playerId);

    /// <summary>The seat of a player, new if it has not been here before or has moved.</summary>
    public SeatHere Seat(string playerId, SeatRef seat, int outAtCut)
    {
        if (seatsByPlayer.TryGetValue(playerId, out var known) && known.Ref == seat)
        {
            known.OutAtCut = outAtCut;
            return known;
        }

        return seatsByPlayer[playerId] = new SeatHere(seat, playerId, outAtCut);
    }

    /// <summary>Gives a connection its place, instead of the one it had.</summary>
    public void Put(RoomMember member)
    {
        Remove(member.Connection);
        members.Add(member.Connection, member);
        listed = null;
        Spectators += member.IsSpectator ? 1 : 0;
        if (member.Seat is { } seat)
        {
            seat.Members.Add(member);
            BitsOf(seat.Ref.Bracket).Set(seat.Ref.Index);
        }
        else if (member.WaitingNumber >= 0)
        {
            waiting[member.WaitingNumber] = waiting.GetValueOrDefault(member.WaitingNumber) + 1;
            BitsOf(GatewayTouch.WaitingList).Set(member.WaitingNumber);
        }
    }

    /// <summary>Takes a connection out. False when it was not in.</summary>
    public bool Remove(PlayerConnection connection)
    {
        if (!members.Remove(connection, out var member))
        {
            return false;
        }

        listed = null;
        Spectators -= member.IsSpectator ? 1 : 0;
        if (member.Seat is { } seat)
        {
            seat.Members.Remove(member);
            if (seat.Members.Count == 0)
            {
                BitsOf(seat.Ref.Bracket).Clear(seat.Ref.Index);
            }
        }
        else if (member.WaitingNumber >= 0 && --waiting[member.WaitingNumber] == 0)
        {
            waiting.Remove(member.WaitingNumber);
            BitsOf(GatewayTouch.WaitingList).Clear(member.WaitingNumber);
        }

        return true;
    }

    /// <summary>Which seats are connected, bracket by bracket.</summary>
    public ImmutableDictionary<int, byte[]> Connected() =>
        connected.Where(bits => bits.Value.Count > 0).ToImmutableDictionary(bits => bits.Key, bits => bits.Value.ToArray());

    private SeatBits BitsOf(int bracket)
    {
        if (!connected.TryGetValue(bracket, out var bits))
        {
            connected.Add(bracket, bits = new SeatBits());
        }

        return bits;
    }
}
