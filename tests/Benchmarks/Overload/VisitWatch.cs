using System.Diagnostics;

namespace Trivia.Benchmarks.Overload;

/// <summary>Takes the times of one visit.</summary>
/// <param name="dueAt">When it was due.</param>
internal sealed class VisitWatch(long dueAt)
{
    private long last = dueAt;

    public VisitTimes Times { get; private set; }

    public void Begun() => Times = Times with { Driver = Lap() };

    public void SignedIn() => Times = Times with { SignIn = Lap() };

    public void Connected() => Times = Times with { Connect = Lap() };

    public void Entered() => Times = Times with { Enter = Lap() };

    private double Lap()
    {
        var now = Stopwatch.GetTimestamp();
        var took = Stopwatch.GetElapsedTime(last, now).TotalMilliseconds;
        last = now;
        return took;
    }
}
