using System.Buffers;
using System.IO.Pipelines;
using System.Net.WebSockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Trivia.Gateway.Inbound;

namespace Trivia.Gateway.Sockets;

/// <summary>
/// One WebSocket as the hub sees it, with the shortest way between the socket and a player: what comes in is looked at
/// where it is read, and only what is the hub's goes through a pipe; what goes out needs none.
/// </summary>
internal sealed class PlayerSocket : ConnectionContext, IDuplexPipe, IConnectionUserFeature, IConnectionHeartbeatFeature, ITransferFormatFeature
{
    private const int ReadBytes = 4_096;

    private readonly WebSocket socket;
    private readonly TimeProvider time;
    private readonly Pipe input;
    private readonly HubOutput output;
    private readonly List<(Action<object> Beat, object State)> beats = new(1);
    private TransferFormat activeFormat = TransferFormat.Text;
    private IDuplexPipe? transport;
    private IDictionary<object, object?>? items;

    public PlayerSocket(string connectionId, ClaimsPrincipal user, WebSocket socket, int inputBytesMax, TimeProvider time)
    {
        ConnectionId = connectionId;
        User = user;
        this.socket = socket;
        this.time = time;
        Outbox = new Outbox(socket, time);
        output = new HubOutput(Outbox);
        input = new Pipe(new PipeOptions(
            readerScheduler: PipeScheduler.Inline,
            pauseWriterThreshold: inputBytesMax,
            resumeWriterThreshold: inputBytesMax / 2,
            useSynchronizationContext: false));
        Features.Set<IConnectionUserFeature>(this);
        Features.Set<IConnectionHeartbeatFeature>(this);
        Features.Set<ITransferFormatFeature>(this);
    }

    public Outbox Outbox { get; }

    /// <inheritdoc/>
    public override string ConnectionId { get; set; }

    /// <inheritdoc/>
    public override IFeatureCollection Features { get; } = new FeatureCollection(initialCapacity: 4);

    /// <inheritdoc/>
    public override IDictionary<object, object?> Items
    {
        get => items ??= new Dictionary<object, object?>();
        set => items = value;
    }

    /// <inheritdoc/>
    public override IDuplexPipe Transport
    {
        get => transport ?? this;
        set => transport = value;
    }

    /// <inheritdoc/>
    public ClaimsPrincipal? User { get; set; }

    PipeReader IDuplexPipe.Input => input.Reader;

    PipeWriter IDuplexPipe.Output => output;

    TransferFormat ITransferFormatFeature.SupportedFormats => TransferFormat.Binary | TransferFormat.Text;

    TransferFormat ITransferFormatFeature.ActiveFormat
    {
        get => activeFormat;
        set
        {
            activeFormat = value;
            Outbox.MessageType = value == TransferFormat.Binary ? WebSocketMessageType.Binary : WebSocketMessageType.Text;
        }
    }

    void IConnectionHeartbeatFeature.OnHeartbeat(Action<object> action, object state)
    {
        lock (beats)
        {
            beats.Add((action, state));
        }
    }

    /// <summary>Lets the hub look at its timeouts and pings. Called once a second.</summary>
    public void Beat()
    {
        lock (beats)
        {
            foreach (var (beat, state) in beats)
            {
                beat(state);
            }
        }
    }

    /// <summary>Serves the hub until one of both sides ends the connection, and closes it.</summary>
    /// <param name="hub">The hub.</param>
    /// <param name="inlet">Sees what comes in first.</param>
    /// <param name="closeFor">How long a goodbye may take.</param>
    public async Task Run(ConnectionHandler hub, Inlet inlet, TimeSpan closeFor)
    {
        var receiving = Receive(inlet);
        try
        {
            await hub.OnConnectedAsync(this);
        }
        finally
        {
            await Close(receiving, closeFor);
            await input.Reader.CompleteAsync();
        }
    }

    /// <inheritdoc/>
    public override void Abort(ConnectionAbortedException abortReason)
    {
        Outbox.Close();
        socket.Abort();
    }

    private async Task Receive(Inlet inlet)
    {
        try
        {
            // The empty read waits for a message without holding a buffer for it.
            while ((await socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None)).MessageType != WebSocketMessageType.Close
                && await ReceiveMessage(inlet))
            {
            }
        }
        catch (Exception exception) when (SocketFaults.IsGone(exception))
        {
            // Gone without goodbye: the hub sees the end of the stream either way.
        }
        finally
        {
            await input.Writer.CompleteAsync();
        }
    }

    private async ValueTask<bool> ReceiveMessage(Inlet inlet)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ReadBytes);
        try
        {
            ValueWebSocketReceiveResult read;
            do
            {
                read = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (read.MessageType == WebSocketMessageType.Close || !inlet.Take(buffer.AsMemory(0, read.Count), out var rest))
                {
                    return false;
                }

                if (!rest.IsEmpty && (await input.Writer.WriteAsync(rest)).IsCompleted)
                {
                    return false;
                }
            }
            while (!read.EndOfMessage);
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task Close(Task receiving, TimeSpan closeFor)
    {
        try
        {
            await Outbox.Drained().WaitAsync(closeFor, time);
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None).WaitAsync(closeFor, time);
            }

            await receiving.WaitAsync(closeFor, time);
        }
        catch (Exception exception) when (exception is TimeoutException || SocketFaults.IsGone(exception))
        {
            // No goodbye from a client that does not read, or is gone.
        }

        Outbox.Close();
        socket.Abort();
        await receiving;
    }
}
