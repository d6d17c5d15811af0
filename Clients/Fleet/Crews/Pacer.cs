namespace Trivia.Fleet.Crews;

/// <summary>
/// Does what is due, on one thread that sleeps until the next thing is: no task and no timer a player. Never waits for
/// what it starts, so that one slow reply delays nobody's next answer.
/// </summary>
internal sealed class Pacer : IDisposable
{
    private static readonly TimeSpan NapMax = TimeSpan.FromMilliseconds(50);

    private readonly PriorityQueue<Duty, long> queue = new();
    private readonly TimeProvider time;
    private readonly Action<Duty> work;
    private readonly Thread thread;
    private bool stopped;

    /// <param name="time">Its timestamps say when something is due.</param>
    /// <param name="work">Does it; must not block or throw.</param>
    public Pacer(TimeProvider time, Action<Duty> work)
    {
        this.time = time;
        this.work = work;
        thread = new Thread(Run) { IsBackground = true, Name = "pacer" };
        thread.Start();
    }

    /// <summary>Plans something for a timestamp.</summary>
    public void At(long timestamp, Duty duty)
    {
        lock (queue)
        {
            var isNext = !queue.TryPeek(out _, out var next) || timestamp < next;
            queue.Enqueue(duty, timestamp);
            if (isNext)
            {
                Monitor.Pulse(queue);
            }
        }
    }

    /// <summary>Plans something for later.</summary>
    public void In(TimeSpan delay, Duty duty) => At(time.GetTimestamp() + Ticks(delay.TotalMilliseconds), duty);

    /// <summary>A span in ticks of the clock.</summary>
    public long Ticks(double milliseconds) => (long)(milliseconds * time.TimestampFrequency / 1000);

    /// <summary>Stops; what is still planned is forgotten.</summary>
    public void Dispose()
    {
        lock (queue)
        {
            stopped = true;
            Monitor.Pulse(queue);
        }

        thread.Join();
    }

    private void Run()
    {
        while (Next() is { } duty)
        {
            work(duty);
        }
    }

    private Duty? Next()
    {
        lock (queue)
        {
            while (!stopped)
            {
                if (!queue.TryPeek(out _, out var due))
                {
                    Monitor.Wait(queue);
                    continue;
                }

                var now = time.GetTimestamp();
                if (due <= now)
                {
                    return queue.Dequeue();
                }

                var nap = time.GetElapsedTime(now, due);
                Monitor.Wait(queue, nap < NapMax ? Math.Max(1, (int)nap.TotalMilliseconds) : (int)NapMax.TotalMilliseconds);
            }
        }

        return null;
    }
}
