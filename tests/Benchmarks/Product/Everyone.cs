namespace Trivia.Benchmarks.Product;

/// <summary>Counts who has been told something once, and ends a wait when everyone has.</summary>
internal sealed class Everyone(int players)
{
    private TaskCompletionSource told = New();
    private int left;
    private int round;

    /// <summary>Begins to count for a round.</summary>
    public void Expect(int ofRound)
    {
        told = New();
        Volatile.Write(ref left, players);
        Volatile.Write(ref round, ofRound);
    }

    /// <summary>One more was told.</summary>
    public void Told(int ofRound)
    {
        if (ofRound == Volatile.Read(ref round) && Interlocked.Decrement(ref left) == 0)
        {
            told.TrySetResult();
        }
    }

    /// <summary>Waits for everyone.</summary>
    /// <exception cref="TimeoutException">Not everyone was told in time.</exception>
    public Task Wait(TimeSpan patience, CancellationToken cancellationToken) => told.Task.WaitAsync(patience, cancellationToken);

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
