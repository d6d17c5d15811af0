using System.Collections.Concurrent;

namespace Trivia.Gateway.Connections;

/// <summary>All open connections of this gateway.</summary>
internal sealed class ConnectionRegistry
{
    private readonly ConcurrentDictionary<string, PlayerConnection> connections = new(StringComparer.Ordinal);

    public int Count => connections.Count;

    public void Add(PlayerConnection connection) => connections[connection.ConnectionId] = connection;

    public void Remove(PlayerConnection connection) => connections.TryRemove(connection.ConnectionId, out _);

    /// <summary>The connections, without a copy; one that comes or goes meanwhile may be seen or not.</summary>
    public IEnumerable<PlayerConnection> All() => connections.Select(entry => entry.Value);

    /// <summary>Closes every connection of a player, e.g. one who was banned. Returns how many there were.</summary>
    public int Abort(string playerId)
    {
        var count = 0;
        foreach (var connection in All().Where(connection => connection.Identity.PlayerId == playerId))
        {
            connection.Abort();
            count++;
        }

        return count;
    }
}
