namespace Trivia.Grains.Durability;

/// <summary>
/// Whether an activation may speak for the store. When a write fails nobody knows what the store holds, and what is in memory may
/// never come true: from then on the activation decides and tells nothing more, and the next one reads the truth.
/// </summary>
internal sealed class Soundness : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly CancellationTokenSource failure = new();

    /// <summary>Whether a write has failed.</summary>
    public bool IsLost => failure.IsCancellationRequested;

    /// <summary>Acts while nothing else does that takes turns.</summary>
    /// <exception cref="IOException">A write has failed.</exception>
    public async Task<T> InTurn<T>(Func<Task<T>> act)
    {
        await turn.WaitAsync();
        try
        {
            Require();
            return await act();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Writes.</summary>
    /// <param name="write">The write.</param>
    /// <param name="lost">Called when it fails: says so, and lets the activation end.</param>
    /// <exception cref="IOException">A write before has failed.</exception>
    public async Task Write(Func<Task> write, Action<Exception> lost)
    {
        Require();
        try
        {
            await write();
        }
        catch (Exception exception)
        {
            await failure.CancelAsync();
            lost(exception);
            throw;
        }
    }

    /// <summary>Waits for somebody else, but not once a write has failed: an activation ends only when nothing waits any more.</summary>
    /// <exception cref="OperationCanceledException">A write has failed.</exception>
    public Task<T> While<T>(Task<T> call) => call.WaitAsync(failure.Token);

    /// <summary>Goes no further once a write has failed.</summary>
    /// <exception cref="IOException">A write has failed; whoever asks again finds the next activation.</exception>
    public void Require()
    {
        if (IsLost)
        {
            throw new IOException("A write failed: this activation ends, and the next one starts from what is stored. Ask again.");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        turn.Dispose();
        failure.Dispose();
    }
}
