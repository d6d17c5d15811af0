using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Connections;

/// <summary>An answer on its way to a verdict.</summary>
internal sealed class AnswerDraft(int round, int choice) : IDisposable
{
    private readonly TaskCompletionSource<AnswerReply> verdict = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource ended = new();

    public int Round => round;

    public int Choice => choice;

    /// <summary>The verdict, sooner or later.</summary>
    public Task<AnswerReply> Verdict => verdict.Task;

    /// <summary>Ends the sending, once there is a verdict or there can be none.</summary>
    public CancellationToken Ended => ended.Token;

    /// <summary>Settles the answer, if it has not been.</summary>
    public void Settle(AnswerReply reply)
    {
        if (verdict.TrySetResult(reply))
        {
            ended.Cancel();
        }
    }

    /// <summary>Settles the answer without the server's word: the question is over.</summary>
    public void GiveUp() => Settle(new AnswerReply { Code = RefusalCodes.Unresolved, Round = round, ElapsedMs = 0 });

    public void Dispose() => ended.Dispose();
}
