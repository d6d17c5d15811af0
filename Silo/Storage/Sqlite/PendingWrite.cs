namespace Trivia.Silo.Storage;

/// <summary>
/// A change that waits for the writer. It is applied inside a transaction and answers its caller only when the
/// transaction is on the disk.
/// </summary>
internal abstract class PendingWrite
{
    /// <summary>Makes the change in the open transaction; again from the start if that is rolled back.</summary>
    public abstract void Apply(SqliteSession session);

    /// <summary>Hands the result of the last <see cref="Apply"/> to the caller.</summary>
    public abstract void Succeed();

    /// <summary>Hands the fault to the caller.</summary>
    public abstract void Fail(Exception fault);
}

/// <summary>A <see cref="PendingWrite"/> with a typed result.</summary>
internal sealed class PendingWrite<T>(Func<SqliteSession, T> change) : PendingWrite
{
    // Callers go on elsewhere: the writer's thread must not run a grain's code.
    private readonly TaskCompletionSource<T> outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    /// <summary>Ends when the change is durable, or with the fault that kept it from being so.</summary>
    public Task<T> Outcome => outcome.Task;

    /// <inheritdoc/>
    public override void Apply(SqliteSession session) => result = change(session);

    /// <inheritdoc/>
    public override void Succeed() => outcome.SetResult(result!);

    /// <inheritdoc/>
    public override void Fail(Exception fault) => outcome.SetException(fault);
}
