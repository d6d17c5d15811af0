using System.Collections.Concurrent;
using Trivia.Grains.Interfaces.Lobbies;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Lobbies;

/// <summary>The lobbies that have people on this gateway. One timer looks after them all.</summary>
internal sealed class LobbyRooms(LobbyServices services)
{
    private readonly ConcurrentDictionary<string, LobbyRoom> rooms = new(StringComparer.Ordinal);

    /// <summary>Name of this gateway.</summary>
    public string Gateway => services.Gateway.Name;

    /// <summary>Hands an event to its room; without one it concerns nobody here.</summary>
    public void Hear(LobbyEvent fact)
    {
        if (rooms.TryGetValue(fact.LobbyId, out var room))
        {
            room.Hear(fact);
        }
    }

    /// <summary>Finds or opens the room of a lobby.</summary>
    /// <returns>The room, or a refusal: there is no such lobby, or no place for another one here.</returns>
    public async Task<(LobbyRoom? Room, string Code)> Open(string lobbyId)
    {
        if (!rooms.TryGetValue(lobbyId, out var room))
        {
            if (rooms.Count >= services.Options.RoomsMax)
            {
                return (null, RefusalCodes.TooMany);
            }

            var created = new LobbyRoom(lobbyId, services);
            room = rooms.GetOrAdd(lobbyId, created);
            if (room == created)
            {
                _ = created.Open();
            }
            else
            {
                created.Dispose();
            }
        }

        try
        {
            if (await room.Opened.WaitAsync(services.Options.PlayerCallTimeout, services.Time))
            {
                return (room, RefusalCodes.Ok);
            }
        }
        catch (TimeoutException)
        {
            Drop(room);
            throw;
        }

        Drop(room);
        return (null, RefusalCodes.NotFound);
    }

    /// <summary>Looks after the rooms until the gateway stops.</summary>
    public async Task Run(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(services.Options.LookEvery, services.Time);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            foreach (var (_, room) in rooms)
            {
                if (!room.Look())
                {
                    Drop(room);
                    _ = room.Farewell();
                }
            }
        }
    }

    /// <summary>Closes all rooms, each with a farewell to its lobby.</summary>
    public Task Stop() => Task.WhenAll(rooms.Values.Select(room =>
    {
        Drop(room);
        return room.Farewell();
    }));

    private void Drop(LobbyRoom room)
    {
        if (rooms.TryRemove(new KeyValuePair<string, LobbyRoom>(room.LobbyId, room)))
        {
            room.Dispose();
        }
    }
}
