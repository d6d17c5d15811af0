using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Trivia.Gateway.Frames;
using Trivia.Gateway.Limits;
using Trivia.Gateway.Lobbies;
using Trivia.Gateway.Rooms;
using Trivia.Gateway.Sockets;
using Trivia.Gateway.Telemetry;
using Trivia.Grains.Interfaces.Presence;

namespace Trivia.Gateway.Connections;

/// <summary>
/// One open connection. Frames are handed over without ever waiting: what the socket does not take at once is counted,
/// and a connection that holds too much for too long is told to resync and closed.
/// </summary>
internal sealed class PlayerConnection(
    PlayerSocket socket,
    PlayerIdentity identity,
    long addressHash,
    FrameBudget budget,
    ConnectionServices services)
{
    private readonly long openedAt = services.Time.GetTimestamp();
    private HubConnectionContext? hub;
    private bool isBinary;
    private int state;
    private long droppedAt;
    private long heardAt = services.Time.GetTimestamp();
    private RoomMember? member;
    private Place? place;
    private LobbyMember? lobby;

    private enum State
    {
        Open,
        Dropping,
        Closed,
    }

    public string ConnectionId => socket.ConnectionId;

    public PlayerIdentity Identity { get; } = identity;

    /// <summary>Keyed hash of the network address.</summary>
    public long AddressHash { get; } = addressHash;

    public FrameBudget Budget { get; } = budget;

    public ProbeWindow Probes { get; } = new();

    /// <summary>How long the connection has been open.</summary>
    public TimeSpan Age => services.Time.GetElapsedTime(openedAt);

    /// <summary>The place in a royale's room; null outside. Set by the room only.</summary>
    public RoomMember? Member
    {
        get => Volatile.Read(ref member);
        set => Volatile.Write(ref member, value);
    }

    /// <summary>
    /// Where friends may know the player to be, in games other than royales, whose rooms say it themselves; null outside. Set by
    /// whoever runs the game.
    /// </summary>
    public Place? Place
    {
        get => Volatile.Read(ref place);
        set => Volatile.Write(ref place, value);
    }

    /// <summary>Where the player is.</summary>
    public Place Whereabouts => Member?.Room.Place ?? Place ?? Grains.Interfaces.Presence.Place.Online;

    /// <summary>The place in a lobby; null outside. Set by its room only.</summary>
    public LobbyMember? Lobby
    {
        get => Volatile.Read(ref lobby);
        set => Volatile.Write(ref lobby, value);
    }

    /// <summary>When a lobby was last asked for; 0 for never.</summary>
    public long LobbyAskedAt { get; set; }

    /// <summary>Number of probes sent, and the wheel's tick at which the next one is due.</summary>
    public int ProbesSent { get; set; }

    /// <summary>See <see cref="ProbesSent"/>.</summary>
    public long ProbeDueTick { get; set; }

    /// <summary>When the standing was last asked for; 0 for never.</summary>
    public long StandingAskedAt { get; set; }

    /// <summary>When a vote or flag last came; 0 for never.</summary>
    public long SaidAt { get; set; }

    /// <summary>The hub's side of the connection, once the handshake is done.</summary>
    public HubConnectionContext? Hub => Volatile.Read(ref hub);

    /// <summary>Frames that the socket has not taken yet.</summary>
    public int Pending => socket.Outbox.Pending;

    public void Attach(HubConnectionContext context)
    {
        isBinary = context.Protocol.TransferFormat == TransferFormat.Binary;
        Volatile.Write(ref hub, context);
    }

    /// <summary>Hands a frame over. Never waits, never throws.</summary>
    public void Send(Frame frame) => Send(frame.Bytes(isBinary));

    /// <summary>Hands bytes of the connection's protocol over. Never waits, never throws.</summary>
    public void Send(ReadOnlyMemory<byte> message)
    {
        if (Volatile.Read(ref state) != (int)State.Open || Hub is null)
        {
            return;
        }

        if (Pending >= services.Connections.PendingFramesMax)
        {
            Drop();
            return;
        }

        socket.Outbox.Send(message);
    }

    /// <summary>Something has come from the client.</summary>
    public void Heard() => Volatile.Write(ref heardAt, services.Time.GetTimestamp());

    /// <summary>
    /// Lets the hub look after the connection, and closes it if it has sent or taken nothing for too long. Called once a
    /// second.
    /// </summary>
    public void Check()
    {
        socket.Beat();
        if (services.Time.GetElapsedTime(Volatile.Read(ref heardAt)) > services.Connections.ClientTimeout)
        {
            services.Log.ClientSilent(ConnectionId, Identity.PlayerId, services.Connections.ClientTimeout);
            Abort();
            return;
        }

        if (Volatile.Read(ref state) != (int)State.Open)
        {
            if (services.Time.GetElapsedTime(Volatile.Read(ref droppedAt)) > services.Connections.ResyncFor)
            {
                Abort();
            }
        }
        else if (socket.Outbox.StuckFor > services.Connections.PendingFor)
        {
            Drop();
        }
    }

    /// <summary>Closes the connection at once.</summary>
    public void Abort()
    {
        Volatile.Write(ref state, (int)State.Closed);
        Hub?.Abort();
        socket.Abort();
    }

    private void Drop()
    {
        if (Interlocked.CompareExchange(ref state, (int)State.Dropping, (int)State.Open) != (int)State.Open)
        {
            return;
        }

        Volatile.Write(ref droppedAt, services.Time.GetTimestamp());
        services.Metrics.ConsumerDropped();
        services.Log.ConsumerDropped(ConnectionId, Identity.PlayerId);
        _ = SendResync();
    }

    private async Task SendResync()
    {
        await socket.Outbox.SendInstead(services.Resync.Bytes(isBinary));
        Abort();
    }
}
