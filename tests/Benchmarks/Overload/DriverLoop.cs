using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Trivia.Benchmarks.Overload;

/// <summary>
/// How late the driver hears of what has arrived: it writes to itself, over the same kind of sockets that the visitors have. A
/// visit waits so long several times, and none of that is the server's doing.
/// </summary>
internal sealed class DriverLoop(Timeline timeline)
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(100);

    /// <summary>Measures until told to stop.</summary>
    public async Task Run(CancellationToken cancellationToken)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var near = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await near.ConnectAsync((IPEndPoint)listener.LocalEndpoint, cancellationToken);
        using var far = await listener.AcceptSocketAsync(cancellationToken);
        var stamp = new byte[sizeof(long)];
        var read = new byte[sizeof(long)];
        try
        {
            while (true)
            {
                await Task.Delay(Every, cancellationToken);
                var reading = far.ReceiveAsync(read, SocketFlags.None, cancellationToken).AsTask();
                var sentAt = Stopwatch.GetTimestamp();
                BinaryPrimitives.WriteInt64LittleEndian(stamp, sentAt);
                await near.SendAsync(stamp, SocketFlags.None, cancellationToken);
                await reading;
                timeline.At(sentAt).DriverHeard(Stopwatch.GetElapsedTime(BinaryPrimitives.ReadInt64LittleEndian(read)).TotalMilliseconds);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The run is over.
        }
    }
}
