using System.Net.WebSockets;

namespace Trivia.Gateway.Sockets;

/// <summary>
/// What goes out on one socket, message by message and in order. Nobody who sends ever waits: while the socket is busy
/// messages queue up, and how many is for the sender to watch.
/// </summary>
internal sealed class Outbox(WebSocket socket, TimeProvider time)
{
    private readonly Lock gate = new();
    private Queue<ReadOnlyMemory<byte>>? waiting;
    private TaskCompletionSource? drained;
    private bool sending;
    private bool closed;
    private long progressAt;

    /// <summary>Text until the client has asked for a binary protocol.</summary>
    public WebSocketMessageType MessageType { get; set; } = WebSocketMessageType.Text;

    /// <summary>Whether nothing goes out any more.</summary>
    public bool IsClosed
    {
        get
        {
            lock (gate)
            {
                return closed;
            }
        }
    }

    /// <summary>Messages that the socket has not taken yet.</summary>
    public int Pending
    {
        get
        {
            lock (gate)
            {
                return (sending ? 1 : 0) + (waiting?.Count ?? 0);
            }
        }
    }

    /// <summary>How long the socket has taken nothing although there was something to take.</summary>
    public TimeSpan StuckFor
    {
        get
        {
            lock (gate)
            {
                return sending ? time.GetElapsedTime(progressAt) : TimeSpan.Zero;
            }
        }
    }

    /// <summary>Sends a message, or queues it. The bytes must not change any more.</summary>
    public void Send(ReadOnlyMemory<byte> message)
    {
        lock (gate)
        {
            if (closed)
            {
                return;
            }

            if (sending)
            {
                (waiting ??= new()).Enqueue(message);
                return;
            }

            sending = true;
            progressAt = time.GetTimestamp();
        }

        Pump(message);
    }

    /// <summary>Throws away what has not been begun, and sends one last message instead. Ends when it has left.</summary>
    public Task SendInstead(ReadOnlyMemory<byte> last)
    {
        lock (gate)
        {
            waiting?.Clear();
        }

        Send(last);
        return Drained();
    }

    /// <summary>Ends when the socket has taken everything, or will take nothing more.</summary>
    public Task Drained()
    {
        lock (gate)
        {
            return sending && !closed
                ? (drained ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task
                : Task.CompletedTask;
        }
    }

    /// <summary>Lets go of everything.</summary>
    public void Close()
    {
        lock (gate)
        {
            closed = true;
            waiting = null;
            drained?.TrySetResult();
        }
    }

    private void Pump(ReadOnlyMemory<byte> message)
    {
        do
        {
            var sent = socket.SendAsync(message, MessageType, endOfMessage: true, CancellationToken.None);
            if (!sent.IsCompletedSuccessfully)
            {
                _ = Follow(sent);
                return;
            }

            sent.GetAwaiter().GetResult();
        }
        while (TryNext(out message));
    }

    private async Task Follow(ValueTask sent)
    {
        try
        {
            await sent;
        }
        catch (Exception exception) when (SocketFaults.IsGone(exception))
        {
            // Whoever receives on the socket sees its end.
            Close();
            socket.Abort();
            return;
        }

        if (TryNext(out var next))
        {
            Pump(next);
        }
    }

    private bool TryNext(out ReadOnlyMemory<byte> next)
    {
        lock (gate)
        {
            progressAt = time.GetTimestamp();
            if (waiting is not null && waiting.TryDequeue(out next))
            {
                return true;
            }

            next = default;
            sending = false;
            drained?.TrySetResult();
            drained = null;
            return false;
        }
    }
}
