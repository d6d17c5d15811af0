using Trivia.Gateway.Rooms;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Answers;

/// <summary>One seat's answer to one round, on its way to a verdict. What it says never changes, however often it is sent.</summary>
internal sealed class PendingAnswer(OpenRound round, SeatHere seat, byte choice, int rawElapsedMs, int probeMs, long receivedAt)
{
    // Continuations run where the verdict arrives: one batch acknowledges hundreds of players, and a hop to the pool
    // for each would cost more than the acknowledgement itself.
    private readonly TaskCompletionSource<AnswerReply> reply = new();

    public OpenRound Round { get; } = round;

    public SeatHere Seat { get; } = seat;

    public byte Choice { get; } = choice;

    public int RawElapsedMs { get; } = rawElapsedMs;

    public int ProbeMs { get; } = probeMs;

    /// <summary>Timestamp of the receipt.</summary>
    public long ReceivedAt { get; } = receivedAt;

    /// <summary>The reply, once there is a verdict; the same for every copy of the answer.</summary>
    public Task<AnswerReply> Reply => reply.Task;

    public void Complete(string code, int elapsedMs) =>
        reply.TrySetResult(new AnswerReply { Code = code, Round = Round.Number, ElapsedMs = elapsedMs });
}
