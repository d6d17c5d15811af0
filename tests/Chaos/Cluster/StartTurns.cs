namespace Trivia.Chaos.Cluster;

/// <summary>Starts of members that must not start at the same moment: each waits until the last one was some time ago.</summary>
/// <param name="apart">Time from one start to the next; gateways look for silos every two seconds.</param>
/// <param name="time">The clock.</param>
internal sealed class StartTurns(TimeSpan apart, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private long? last;

    /// <summary>Starts that need not wait for each other.</summary>
    public static StartTurns None(TimeProvider time) => new(TimeSpan.Zero, time);

    /// <summary>Waits for one's turn.</summary>
    public async Task Take(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (last is { } at && apart - time.GetElapsedTime(at) is { Ticks: > 0 } left)
            {
                await Task.Delay(left, time, cancellationToken);
            }

            last = time.GetTimestamp();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();
}
