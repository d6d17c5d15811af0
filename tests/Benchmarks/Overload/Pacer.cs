using System.Diagnostics;

namespace Trivia.Benchmarks.Overload;

/// <summary>Has answers sent when they are due, on a thread of its own.</summary>
internal sealed class Pacer : IDisposable
{
    private readonly PriorityQueue<Seat, long> queue = new();
    private readonly Action<Seat> send;
    private readonly Thread thread;
    private bool stopped;

    /// <param name="send">Sends one; must not block.</param>
    public Pacer(Action<Seat> send)
    {
        this.send = send;
        thread = new Thread(Run) { IsBackground = true, Name = "answers" };
        thread.Start();
    }

    /// <summary>Plans an answer.</summary>
    public void At(long timestamp, Seat seat)
    {
        lock (queue)
        {
            queue.Enqueue(seat, timestamp);
        }
    }

    public void Dispose()
    {
        lock (queue)
        {
            stopped = true;
        }

        thread.Join();
    }

    private void Run()
    {
        using var never = new ManualResetEventSlim(initialState: false, spinCount: 0);
        while (true)
        {
            lock (queue)
            {
                if (stopped)
                {
                    return;
                }

                while (queue.TryPeek(out var seat, out var due) && due <= Stopwatch.GetTimestamp())
                {
                    queue.Dequeue();
                    send(seat);
                }
            }

            never.Wait(TimeSpan.FromMilliseconds(1));
        }
    }
}
