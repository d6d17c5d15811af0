using System.Diagnostics;

namespace Trivia.Pressure;

/// <summary>
/// Burns as much as is missing to a share of all cores: a thread a core works for a part of every 20 ms, and that part follows
/// what the whole machine does.
/// </summary>
/// <param name="target">The share, from 0 to 1.</param>
internal sealed class CpuLoad(double target)
{
    private const double Gain = 0.5;
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private double duty;

    /// <summary>Burns until told to stop.</summary>
    public void Run(CancellationToken cancellationToken)
    {
        var burners = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(() => Burn(cancellationToken))).ToList();
        burners.ForEach(burner => burner.Start());
        var before = CpuTimes.Read();
        while (!cancellationToken.WaitHandle.WaitOne(Look))
        {
            var now = CpuTimes.Read();
            Volatile.Write(ref duty, Math.Clamp(duty + (Gain * (target - now.BusySince(before))), 0, 1));
            before = now;
        }

        burners.ForEach(burner => burner.Join());
    }

    private void Burn(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var work = Volatile.Read(ref duty) * Slice;
            var began = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(began) < work)
            {
                Thread.SpinWait(100);
            }

            if (work < Slice)
            {
                cancellationToken.WaitHandle.WaitOne(Slice - work);
            }
        }
    }
}
