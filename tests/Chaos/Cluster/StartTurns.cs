namespace Trivia.Chaos.Cluster;

/// <summary>Starts of members that must not start at the same moment: each waits until the last one was some time ago.</summary>
/// <param name="time">The clock.</param>
internal sealed class StartTurns(TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private long? last;

    /// <summary>Time from one start to the next.</summary>
    public TimeSpan Apart { get; set; }

    /// <summary>Waits for one's turn.</summary>
    public async Task Take(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (last is { } at && Apart - time.GetElapsedTime(at) is { Ticks: > 0 } left)
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
