using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Trivia.Gateway.Connections;
using Trivia.Gateway.Friends;
using Trivia.Gateway.Generation;
using Trivia.Gateway.Leaderboards;
using Trivia.Gateway.Lobbies;
using Trivia.Gateway.Telemetry;

namespace Trivia.Gateway.Hubs;

/// <summary>Gives each <see cref="PlayerConnection"/> the hub's side of its connection, for as long as it is open.</summary>
internal sealed class ConnectionLifetime(
    ConnectionRegistry registry,
    LeaderboardPulse leaderboards,
    FriendsPulse friends,
    LobbyLists lists,
    GenerationWatches generations,
    GatewayMetrics metrics,
    ILogger<DefaultHubLifetimeManager<RoyaleHub>> logger)
    : DefaultHubLifetimeManager<RoyaleHub>(logger)
{
    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        var player = connection.Features.GetRequiredFeature<PlayerConnection>();
        player.Attach(connection);
        registry.Add(player);
        metrics.ConnectionOpened();
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        var player = connection.Features.GetRequiredFeature<PlayerConnection>();
        registry.Remove(player);
        metrics.ConnectionClosed();
        player.Member?.Room.Leave(player);
        leaderboards.Leave(player);
        friends.Leave(player);
        player.Lobby?.Room.Leave(player);
        lists.Unwatch(player);
        generations.Leave(player);
        return base.OnDisconnectedAsync(connection);
    }
}
