using System.Diagnostics;

namespace Trivia.Benchmarks.Overload;

/// <summary>
/// Sends visitors at a steady rate, on a thread of its own, however those before them fare: an overload that waits for its
/// victim is none.
/// </summary>
internal sealed class Arrivals : IDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    private readonly Action<long> send;
    private readonly Thread thread;
    private volatile int perSecond;
    private volatile bool stopped;

    /// <param name="send">Starts a visit that was due at a timestamp; must not block.</param>
    public Arrivals(Action<long> send)
    {
        this.send = send;
        thread = new Thread(Run) { IsBackground = true, Name = "arrivals" };
        thread.Start();
    }

    /// <summary>Visitors a second from now on.</summary>
    public int PerSecond
    {
        get => perSecond;
        set => perSecond = value;
    }

    public void Dispose()
    {
        stopped = true;
        thread.Join();
    }

    private void Run()
    {
        using var never = new ManualResetEventSlim(initialState: false, spinCount: 0);
        var (rate, due) = (0, 0L);
        while (!stopped)
        {
            var now = Stopwatch.GetTimestamp();
            if (rate != perSecond)
            {
                (rate, due) = (perSecond, now);
            }

            while (rate > 0 && due <= now)
            {
                send(due);
                due += Stopwatch.Frequency / rate;
            }

            never.Wait(Step);
        }
    }
}
