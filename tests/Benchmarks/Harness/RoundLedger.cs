namespace Trivia.Benchmarks.Harness;

/// <summary>Books of the round under way: who has received what, and when.</summary>
internal sealed class RoundLedger(int players) : IRoundObserver
{
    private readonly long[] questions = new long[players];
    private readonly long[] acknowledgements = new long[players];
    private TaskCompletionSource allQuestions = NewSource();
    private TaskCompletionSource allAcknowledgements = NewSource();
    private int round;
    private int questionsLeft;
    private int acknowledgementsLeft;
    private int repeats;
    private long releasedAt;
    private volatile string? failure;

    /// <summary>When the server released the question.</summary>
    public long ReleasedAt => Volatile.Read(ref releasedAt);

    /// <summary>Questions and acknowledgements that came twice, or for another round.</summary>
    public int Repeats => Volatile.Read(ref repeats);

    public ReadOnlySpan<long> Questions => questions;

    public ReadOnlySpan<long> Acknowledgements => acknowledgements;

    public int QuestionsMissing => Volatile.Read(ref questionsLeft);

    public int AcknowledgementsMissing => Volatile.Read(ref acknowledgementsLeft);

    public void Begin(int newRound)
    {
        Array.Clear(questions);
        Array.Clear(acknowledgements);
        allQuestions = NewSource();
        allAcknowledgements = NewSource();
        (questionsLeft, acknowledgementsLeft, repeats) = (players, players, 0);
        Volatile.Write(ref round, newRound);
        ThrowIfFailed();
    }

    public Task AllQuestions(TimeSpan timeout) => Complete(allQuestions, timeout);

    public Task AllAcknowledgements(TimeSpan timeout) => Complete(allAcknowledgements, timeout);

    public void QuestionReceived(int player, int ofRound, long released, long received)
    {
        Volatile.Write(ref releasedAt, released);
        Record(questions, player, ofRound, received, ref questionsLeft, allQuestions);
    }

    public void AnswerAcknowledged(int player, int ofRound, long received) =>
        Record(acknowledgements, player, ofRound, received, ref acknowledgementsLeft, allAcknowledgements);

    public void Failed(int player, string why)
    {
        failure ??= $"Player {player}: {why}";
        allQuestions.TrySetResult();
        allAcknowledgements.TrySetResult();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Record(long[] times, int player, int ofRound, long received, ref int left, TaskCompletionSource all)
    {
        if (ofRound != Volatile.Read(ref round) || Interlocked.CompareExchange(ref times[player], received, 0) != 0)
        {
            Interlocked.Increment(ref repeats);
            return;
        }

        if (Interlocked.Decrement(ref left) == 0)
        {
            all.TrySetResult();
        }
    }

    /// <summary>Waits; a timeout leaves the missing ones to be counted, a failure ends the run.</summary>
    private async Task Complete(TaskCompletionSource source, TimeSpan timeout)
    {
        await Task.WhenAny(source.Task, Task.Delay(timeout));
        ThrowIfFailed();
    }

    private void ThrowIfFailed()
    {
        if (failure is { } why)
        {
            throw new InvalidOperationException(why);
        }
    }
}
