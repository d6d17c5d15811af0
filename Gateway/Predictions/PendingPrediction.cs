using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Predictions;

/// <summary>A prediction that has no verdict yet.</summary>
/// <param name="playerId">The spectator.</param>
/// <param name="operation">The spectator's own count of predictions.</param>
/// <param name="seat">Running number of the predicted seat.</param>
internal sealed class PendingPrediction(string playerId, long operation, int seat)
{
    private readonly TaskCompletionSource<PredictReply> verdict = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string PlayerId { get; } = playerId;

    public long Operation { get; } = operation;

    public int Seat { get; } = seat;

    public Task<PredictReply> Verdict => verdict.Task;

    public void Complete(PredictReply reply) => verdict.TrySetResult(reply);
}
