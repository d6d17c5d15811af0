using Trivia.Gateway.Frames;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Brackets;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Rooms;

/// <summary>Waiters who are given the seats of players that did not come.</summary>
internal static class WaitersSeated
{
    /// <summary>Moves connections to the seats that their players were given, and off those that they lost. Under the room's lock.</summary>
    public static void Move(RoyaleRoom room, RoomRoster roster, SeatsChanged changed)
    {
        var owners = changed.Seated.ToDictionary(seated => seated.Value, seated => seated.Key);
        foreach (var member in roster.Members())
        {
            var playerId = member.Connection.Identity.PlayerId;
            if (member.WaitingNumber >= 0 && changed.Seated.TryGetValue(playerId, out var given))
            {
                Put(roster, new RoomMember(room, member.Connection, roster.Seat(playerId, given, outAtCut: 0), waitingNumber: -1));
            }
            else if (member.Seat is { } seat && owners.TryGetValue(seat.Ref, out var owner) && owner != playerId)
            {
                Put(roster, new RoomMember(room, member.Connection, seat: null, waitingNumber: -1));
            }
        }
    }

    /// <summary>Tells them.</summary>
    public static void Tell(RoomCore core, SeatsChanged changed)
    {
        RoomMember[] members;
        lock (core.Gate)
        {
            members = [.. core.Roster.Members().Where(member =>
                changed.Seated.TryGetValue(member.Connection.Identity.PlayerId, out var given) && member.Seat?.Ref == given)];
        }

        foreach (var member in members)
        {
            var view = new SeatView { PlayerId = member.Connection.Identity.PlayerId };
            member.Connection.Send(core.Services.Encoder.Encode(HubNames.Seated, WireFrames.Of(core.RoyaleId, view)));
        }
    }

    /// <summary>Asks the royale whether a waiter has a seat by now, and tells the player.</summary>
    public static async Task LookUp(RoomCore core, RoomMember waiter)
    {
        var connection = waiter.Connection;
        try
        {
            var request = new JoinRequest(connection.Identity.PlayerId, connection.Identity.Name, connection.AddressHash, connection.Identity.LoadTest);
            var outcome = await core.Grain.Join(request).WaitAsync(core.Services.Options.PlayerCallTimeout, core.Services.Time);
            if (outcome is not { Seat: { } seat, View: { } view })
            {
                return;
            }

            lock (core.Gate)
            {
                if (connection.Member != waiter)
                {
                    return;
                }

                Put(core.Roster, new RoomMember(waiter.Room, connection, core.Roster.Seat(view.PlayerId, seat, view.OutAtCut), waitingNumber: -1));
            }

            connection.Send(core.Services.Encoder.Encode(HubNames.Seated, WireFrames.Of(core.RoyaleId, view)));
        }
        catch (Exception exception)
        {
            // The player asks again with the next resume.
            core.Services.Log.PlayerCallFailed(exception, core.RoyaleId, connection.Identity.PlayerId);
        }
    }

    private static void Put(RoomRoster roster, RoomMember member)
    {
        roster.Put(member);
        member.Connection.Member = member;
    }
}
