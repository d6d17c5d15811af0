using System.Buffers.Text;
using MessagePack;

namespace Trivia.Fleet.Sockets;

/// <summary>
/// One SignalR connection: the MessagePack hub protocol over a <see cref="RawWebSocket"/>. Opened by a
/// <see cref="HubDialer"/>. Sends are safe from any thread and do not wait for the server.
/// </summary>
public sealed class HubSocket : IWebSocketHandler
{
    private const int InvocationIdBytesMax = 20;

    private readonly RawWebSocket socket;
    private readonly IHubSocketHandler handler;
    private readonly DialerOptions options;
    private readonly Utf8Names names;
    private readonly HubHandshake handshake = new();
    private HubMessageAssembler assembler;
    private bool sentSinceTurn;

    internal HubSocket(
        RawWebSocket socket, IHubSocketHandler handler, object? state, DialerOptions options, Utf8Names names)
    {
        this.socket = socket;
        this.handler = handler;
        this.options = options;
        this.names = names;
        State = state;
    }

    /// <summary>What the connect request gave along, for the handler to find.</summary>
    public object? State { get; set; }

    /// <summary>Whether messages can still be sent.</summary>
    public bool IsOpen => socket.IsOpen;

    /// <summary>Slot of the keep-alive wheel.</summary>
    internal int WheelSlot { get; set; }

    /// <summary>Called when the socket is gone, for the dialer's books.</summary>
    internal Action<HubSocket>? Gone { get; set; }

    /// <summary>Invokes a hub method.</summary>
    /// <param name="invocationId">Comes back with the completion; null asks for no answer.</param>
    /// <param name="target">Name of the method.</param>
    /// <param name="argumentCount">Number of arguments that <paramref name="writeArguments"/> writes.</param>
    /// <param name="state">Passed to <paramref name="writeArguments"/>.</param>
    /// <param name="writeArguments">Writes the arguments; called before this method returns.</param>
    /// <typeparam name="TState">Type of <paramref name="state"/>.</typeparam>
    /// <returns>False when the socket is closed or has just closed.</returns>
    public bool SendInvocation<TState>(
        long? invocationId, string target, int argumentCount, TState state, HubArgumentWriter<TState> writeArguments)
    {
        var buffer = FrameBuffer.Rent();
        var writer = new MessagePackWriter(buffer);
        writer.WriteArrayHeader(6);
        writer.Write(HubMessage.Invocation);
        writer.WriteMapHeader(0);
        WriteInvocationId(ref writer, invocationId);
        writer.Write(target);
        writer.WriteArrayHeader(argumentCount);
        writeArguments(ref writer, state);
        writer.WriteArrayHeader(0);
        writer.Flush();
        return Send(buffer);
    }

    /// <summary>Sends one hub message that is already encoded, without its length prefix.</summary>
    /// <param name="message">MessagePack bytes of the message; copied before the call returns.</param>
    /// <returns>False when the socket is closed or has just closed.</returns>
    public bool SendMessage(ReadOnlySpan<byte> message)
    {
        var buffer = FrameBuffer.Rent();
        message.CopyTo(buffer.GetSpan(message.Length));
        buffer.Advance(message.Length);
        return Send(buffer);
    }

    /// <summary>Says goodbye; <see cref="IHubSocketHandler.OnClosed"/> follows when the server answers.</summary>
    public void Close() => socket.Close();

    /// <summary>Drops the connection with a reset, as a client that loses its network would.</summary>
    public void Abort() => socket.Abort();

    void IWebSocketHandler.OnPayload(
        RawWebSocket socket, ReadOnlyMemory<byte> payload, bool endsMessage, long receivedTimestamp)
    {
        if (!handshake.IsDone && !handshake.Read(ref payload))
        {
            return;
        }

        while (assembler.TryRead(ref payload, options.MessageBytesMax, out var message))
        {
            try
            {
                Dispatch(message, receivedTimestamp);
            }
            catch (Exception error) when (error is MessagePackSerializationException or EndOfStreamException)
            {
                throw new ProtocolViolationException($"A hub message could not be read: {error.Message}");
            }
        }
    }

    void IWebSocketHandler.OnClosed(RawWebSocket socket, CloseReason reason)
    {
        assembler.Release();
        Gone?.Invoke(this);
        if (handshake.Fail(reason))
        {
            return;
        }

        handler.OnClosed(this, reason);
    }

    /// <summary>Starts to receive, and shakes hands with the hub.</summary>
    internal async Task Open(CancellationToken cancellationToken)
    {
        socket.Start(this);
        socket.Send(Opcode.Binary, HubHandshake.Request);
        using (cancellationToken.UnsafeRegister(static (waiting, token) => ((HubHandshake)waiting!).Cancel(token), handshake))
        {
            await handshake.Done;
        }
    }

    /// <summary>One turn of the keep-alive wheel came round: ping if nothing was sent, give up on a silent server.</summary>
    internal void Turn(TimeProvider time)
    {
        var silence = time.GetElapsedTime(socket.LastReceived);
        if (silence > options.ServerTimeout || !IsOpen)
        {
            socket.Fail(new CloseReason(CloseKind.Timeout, $"The server was silent for {silence}."));
            return;
        }

        if (!sentSinceTurn && handshake.IsDone)
        {
            SendMessage(HubMessage.PingBytes);
        }

        sentSinceTurn = false;
    }

    private static void WriteInvocationId(ref MessagePackWriter writer, long? invocationId)
    {
        if (invocationId is not { } id)
        {
            writer.WriteNil();
            return;
        }

        // Formatted in place, behind the one byte that heads a string of up to 31 bytes; a number takes at most 20.
        var space = writer.GetSpan(1 + InvocationIdBytesMax);
        Utf8Formatter.TryFormat(id, space[1..], out var count);
        space[0] = (byte)(0xA0 | count);
        writer.Advance(1 + count);
    }

    private bool Send(FrameBuffer buffer)
    {
        sentSinceTurn = true;
        var sent = socket.SendFrame(buffer.FinishHubMessage());
        FrameBuffer.Return(buffer);
        return sent;
    }

    private void Dispatch(ReadOnlyMemory<byte> message, long timestamp)
    {
        var reader = new MessagePackReader(message);
        var itemCount = reader.ReadArrayHeader();
        switch (reader.ReadInt32())
        {
            case HubMessage.Invocation:
                DispatchInvocation(ref reader, timestamp);
                break;
            case HubMessage.Completion:
                DispatchCompletion(ref reader, timestamp);
                break;
            case HubMessage.Close:
                var error = reader.ReadString();
                var mayReconnect = itemCount > 2 && reader.ReadBoolean();
                socket.BeginClose(new CloseReason(
                    CloseKind.Server, error ?? "The hub closed the connection.", MayReconnect: mayReconnect));
                break;
        }
    }

    private void DispatchInvocation(ref MessagePackReader reader, long timestamp)
    {
        reader.Skip();
        reader.Skip();
        var target = reader.TryReadStringSpan(out var utf8) ? names.Get(utf8) : reader.ReadString() ?? "";
        var argumentCount = reader.ReadArrayHeader();
        handler.OnInvocation(this, target, argumentCount, ref reader, timestamp);
    }

    private void DispatchCompletion(ref MessagePackReader reader, long timestamp)
    {
        reader.Skip();
        if (!reader.TryReadStringSpan(out var digits) || !Utf8Parser.TryParse(digits, out long id, out _))
        {
            throw new ProtocolViolationException("A completion carries an id that this client never gave.");
        }

        var kind = (CompletionKind)reader.ReadInt32();
        handler.OnCompletion(this, id, kind, ref reader, timestamp);
    }
}
