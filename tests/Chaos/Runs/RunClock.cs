namespace Trivia.Chaos.Runs;

/// <summary>Time since the first question; stands at zero before.</summary>
internal sealed class RunClock(TimeProvider time)
{
    private long? began;

    /// <summary>Time since the first question.</summary>
    public TimeSpan Now => began is { } start ? time.GetElapsedTime(start) : TimeSpan.Zero;

    /// <summary>The first question by the machine's clock.</summary>
    public DateTimeOffset Zero { get; private set; }

    /// <summary>The first question is there.</summary>
    public void Start()
    {
        if (began is null)
        {
            began = time.GetTimestamp();
            Zero = time.GetUtcNow();
        }
    }

    /// <summary>Waits until a time has come.</summary>
    public Task Until(TimeSpan at, CancellationToken cancellationToken) =>
        at - Now is { Ticks: > 0 } left ? Task.Delay(left, time, cancellationToken) : Task.CompletedTask;
}
