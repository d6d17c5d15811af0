using System.Buffers;
using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Trivia.Fleet.Sockets;

/// <summary>
/// A WebSocket client over a plain socket, for load generators: a kilobyte of receive buffer a socket, sends straight
/// from a buffer of the calling thread, no timer and no task a message. Opened by a <see cref="WebSocketDialer"/>.
/// </summary>
public sealed class RawWebSocket
{
    private const int CloseNormal = 1000;
    private const int CloseProtocol = 1002;
    private const int CloseOversize = 1009;

    private readonly Socket socket;
    private readonly SliceSlab slab;
    private readonly TimeProvider time;
    private readonly Outbox outbox;
    private ReadOnlyMemory<byte> early;
    private IWebSocketHandler handler = null!;
    private FrameParser parser;
    private CloseReason? reason;
    private bool dropped;
    private int closeFrames;

    /// <param name="socket">Upgraded socket.</param>
    /// <param name="early">Bytes that came along with the upgrade's answer.</param>
    /// <param name="slab">Lends the receive buffer.</param>
    /// <param name="unsentBytesMax">Limit of the outbox.</param>
    /// <param name="time">Stamps what arrives.</param>
    internal RawWebSocket(
        Socket socket, ReadOnlyMemory<byte> early, SliceSlab slab, int unsentBytesMax, TimeProvider time)
    {
        this.socket = socket;
        this.early = early;
        this.slab = slab;
        this.time = time;
        outbox = new Outbox(socket, unsentBytesMax, Fail);
        LastReceived = time.GetTimestamp();
    }

    /// <summary>When bytes last arrived, in ticks of the dialer's <see cref="TimeProvider"/>.</summary>
    public long LastReceived { get; private set; }

    /// <summary>Whether frames can still be sent.</summary>
    public bool IsOpen => Volatile.Read(ref reason) is null;

    /// <summary>Starts to receive. Call it once; nothing arrives before, and frames may be sent before.</summary>
    /// <param name="receiver">Receives everything, the close included.</param>
    public void Start(IWebSocketHandler receiver)
    {
        handler = receiver;
        using (ExecutionContext.SuppressFlow())
        {
            _ = Receive();
        }
    }

    /// <summary>Sends one frame; safe from any thread.</summary>
    /// <param name="opcode">Text, binary, ping or pong.</param>
    /// <param name="payload">Copied before the call returns.</param>
    /// <returns>False when the socket is closed or has just closed.</returns>
    public bool Send(Opcode opcode, ReadOnlySpan<byte> payload)
    {
        var buffer = FrameBuffer.Rent();
        buffer.Write(payload);
        var sent = SendFrame(buffer.FinishFrame(opcode));
        FrameBuffer.Return(buffer);
        return sent;
    }

    /// <summary>Says goodbye. The socket closes when the server answers; <see cref="Abort"/> does not wait.</summary>
    public void Close()
    {
        BeginClose(new CloseReason(CloseKind.Local, "Closed by this side."));
    }

    /// <summary>Drops the connection with a reset, as a client that loses its network would.</summary>
    public void Abort()
    {
        try
        {
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }
        catch (ObjectDisposedException)
        {
            return;
        }

        Fail(new CloseReason(CloseKind.Local, "Aborted by this side."));
    }

    /// <summary>Sends a frame that is already built and masked.</summary>
    internal bool SendFrame(ReadOnlySpan<byte> frame) => IsOpen && outbox.Send(frame);

    /// <summary>Drops the connection for a cause; the first cause is the one reported.</summary>
    internal void Fail(CloseReason cause)
    {
        Interlocked.CompareExchange(ref reason, cause, null);
        Volatile.Write(ref dropped, true);
        socket.Dispose();
    }

    /// <summary>Says goodbye and notes why, ahead of the server's close frame.</summary>
    internal void BeginClose(CloseReason cause)
    {
        Interlocked.CompareExchange(ref reason, cause, null);
        SendClose(CloseNormal);
    }

    /// <summary>Receives until the socket is gone, and reports that.</summary>
    private async Task Receive()
    {
        var slice = slab.Rent();
        try
        {
            var filled = Feed(early, time.GetTimestamp(), slice);
            early = default;
            while (!Volatile.Read(ref dropped))
            {
                var count = await socket.ReceiveAsync(slice[filled..], SocketFlags.None);
                LastReceived = time.GetTimestamp();
                if (count == 0)
                {
                    Fail(new CloseReason(CloseKind.Lost, "The server ended the connection without a close frame."));
                    break;
                }

                filled = Feed(slice[..(filled + count)], LastReceived, slice);
            }
        }
        catch (Exception error)
        {
            Fail(Classify(error));
        }

        slab.Return(slice);
        outbox.Shut();
        handler.OnClosed(this, reason!);
    }

    private static CloseReason Classify(Exception error) => error switch
    {
        ProtocolViolationException { IsOversize: true } => new(CloseKind.Oversize, error.Message, Error: error),
        ProtocolViolationException => new(CloseKind.Protocol, error.Message, Error: error),
        SocketException or ObjectDisposedException => new(CloseKind.Lost, error.Message, Error: error),
        _ => new(CloseKind.HandlerFault, error.Message, Error: error),
    };

    /// <summary>Handles the received bytes and moves the unread rest to the start of the socket's slice.</summary>
    /// <returns>Bytes that remain unread.</returns>
    private int Feed(ReadOnlyMemory<byte> data, long timestamp, Memory<byte> slice)
    {
        try
        {
            while (!Volatile.Read(ref dropped) && parser.TryRead(ref data, out var piece))
            {
                Handle(piece, timestamp);
            }
        }
        catch (ProtocolViolationException violation)
        {
            SendClose(violation.IsOversize ? CloseOversize : CloseProtocol);
            throw;
        }

        data.CopyTo(slice);
        return data.Length;
    }

    private void Handle(FramePiece piece, long timestamp)
    {
        switch (piece.Opcode)
        {
            case Opcode.Ping:
                Send(Opcode.Pong, piece.Payload.Span);
                break;
            case Opcode.Pong:
                break;
            case Opcode.Close:
                HandleClose(piece.Payload.Span);
                break;
            default:
                handler.OnPayload(this, piece.Payload, piece.EndsMessage, timestamp);
                break;
        }
    }

    private void HandleClose(ReadOnlySpan<byte> payload)
    {
        var code = payload.Length >= 2 ? BinaryPrimitives.ReadUInt16BigEndian(payload) : 0;
        var text = payload.Length > 2 ? Encoding.UTF8.GetString(payload[2..]) : "The server closed the socket.";
        SendClose(code == 0 ? CloseNormal : code);
        Fail(new CloseReason(CloseKind.Server, text, code));
    }

    private void SendClose(int code)
    {
        if (Interlocked.Exchange(ref closeFrames, 1) != 0)
        {
            return;
        }

        Span<byte> payload = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(payload, (ushort)code);
        var buffer = FrameBuffer.Rent();
        buffer.Write(payload);
        outbox.Send(buffer.FinishFrame(Opcode.Close));
        FrameBuffer.Return(buffer);
    }
}
