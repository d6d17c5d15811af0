using System.Buffers;
using System.Net.Sockets;

namespace Trivia.Fleet.Sockets;

/// <summary>
/// The sending side of a socket. A send normally goes to the kernel at once, on the caller's thread; only when the
/// kernel's buffer is full is the rest kept, up to a limit, and sent when the server reads again.
/// </summary>
internal sealed class Outbox(Socket socket, int unsentBytesMax, Action<CloseReason> fail)
{
    private readonly Lock gate = new();
    private ArrayBufferWriter<byte>? unsent;
    private bool isShut;

    public bool Send(ReadOnlySpan<byte> frame)
    {
        CloseReason cause;
        lock (gate)
        {
            if (isShut)
            {
                return false;
            }

            if (unsent is not null)
            {
                if (unsent.WrittenCount + frame.Length <= unsentBytesMax)
                {
                    unsent.Write(frame);
                    return true;
                }

                cause = new CloseReason(CloseKind.Congested, $"The server left {unsentBytesMax} bytes unread.");
            }
            else if (TrySend(frame, out var sent, out cause))
            {
                if (sent < frame.Length)
                {
                    unsent = new ArrayBufferWriter<byte>(frame.Length - sent);
                    unsent.Write(frame[sent..]);
                    _ = Drain();
                }

                return true;
            }
        }

        // Outside the lock: failing a socket runs its owner's code.
        fail(cause);
        return false;
    }

    /// <summary>Refuses further frames and forgets the unsent ones.</summary>
    public void Shut()
    {
        lock (gate)
        {
            isShut = true;
            unsent = null;
        }
    }

    private bool TrySend(ReadOnlySpan<byte> frame, out int sent, out CloseReason cause)
    {
        cause = null!;
        try
        {
            sent = socket.Send(frame, SocketFlags.None, out var error);
            if (error is SocketError.Success or SocketError.WouldBlock)
            {
                return true;
            }

            cause = new CloseReason(CloseKind.Lost, $"Sending failed: {error}.");
            return false;
        }
        catch (ObjectDisposedException)
        {
            sent = 0;
            cause = new CloseReason(CloseKind.Local, "Closed by this side.");
            return false;
        }
    }

    private async Task Drain()
    {
        try
        {
            while (TryTakeUnsent(out var bytes))
            {
                await socket.SendAsync(bytes, SocketFlags.None);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            fail(new CloseReason(CloseKind.Lost, error.Message, Error: error));
        }
    }

    private bool TryTakeUnsent(out ReadOnlyMemory<byte> bytes)
    {
        lock (gate)
        {
            bytes = unsent?.WrittenMemory ?? default;
            if (bytes.IsEmpty)
            {
                unsent = null;
                return false;
            }

            // Sends that arrive meanwhile queue up behind, in a buffer of their own.
            unsent = new ArrayBufferWriter<byte>();
            return true;
        }
    }
}
