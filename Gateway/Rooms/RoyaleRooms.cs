using System.Collections.Concurrent;
using Trivia.Gateway.Frames;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Rooms;

/// <summary>The royales that have players on this gateway.</summary>
internal sealed class RoyaleRooms(RoomServices services)
{
    private readonly ConcurrentDictionary<string, RoyaleRoom> rooms = new(StringComparer.Ordinal);

    /// <summary>The rooms at this moment.</summary>
    public IEnumerable<RoyaleRoom> All => rooms.Select(room => room.Value);

    /// <summary>Hands an event to its room; without one it concerns nobody here.</summary>
    public void Hear(RoyaleEvent fact)
    {
        if (rooms.TryGetValue(fact.RoyaleId, out var room))
        {
            room.Hear(fact);
        }
    }

    /// <summary>Finds or opens the room of a royale.</summary>
    /// <returns>The room, or a refusal: there is no such royale, or no place for another one here.</returns>
    public async Task<(RoyaleRoom? Room, string Code)> Open(string royaleId, CancellationToken cancellationToken)
    {
        if (!rooms.TryGetValue(royaleId, out var room))
        {
            if (rooms.Count >= services.Options.RoomsMax)
            {
                return (null, RefusalCodes.TooMany);
            }

            var created = new RoyaleRoom(royaleId, services);
            room = rooms.GetOrAdd(royaleId, created);
            if (room == created)
            {
                _ = Keep(created);
            }
            else
            {
                created.Dispose();
            }
        }

        return await room.Opened.WaitAsync(services.Options.PlayerCallTimeout, services.Time, cancellationToken)
            ? (room, RefusalCodes.Ok)
            : (null, RefusalCodes.NotFound);
    }

    /// <summary>Whether a player has a seat that this gateway knows, in any of the rooms.</summary>
    public bool HaveSeatOf(string playerId) => All.Any(room => room.SeatOf(playerId) is not null);

    /// <summary>Writes a frame to everyone in a room.</summary>
    public Task Broadcast(Frame frame) => Task.WhenAll(All.Select(room => room.Broadcast(frame)));

    /// <summary>Closes all rooms, each with a farewell to its royale.</summary>
    public Task Stop() => Task.WhenAll(All.Select(room => room.Stop()));

    private async Task Keep(RoyaleRoom room)
    {
        try
        {
            await room.Run();
        }
        finally
        {
            rooms.TryRemove(new KeyValuePair<string, RoyaleRoom>(room.RoyaleId, room));
            room.Dispose();
        }
    }
}
