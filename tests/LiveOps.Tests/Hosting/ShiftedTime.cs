namespace Trivia.Grains.LiveOps.Tests.Hosting;

/// <summary>
/// The real time and an offset that tests move forward. Not a fake clock: the runtime's own timers use this one too and
/// have to tick.
/// </summary>
public sealed class ShiftedTime : TimeProvider
{
    private long shiftTicks;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref shiftTicks));

    public void Advance(TimeSpan by) => Interlocked.Add(ref shiftTicks, by.Ticks);
}
