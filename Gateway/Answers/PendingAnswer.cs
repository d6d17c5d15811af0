using Trivia.Gateway.Rooms;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Answers;

/// <summary>One seat's answer to one round, on its way to a verdict. What it says never changes, however often it is sent.</summary>
internal sealed class PendingAnswer
{
    // Continuations run where the verdict arrives: one batch acknowledges hundreds of players, and a hop to the pool
    // for each would cost more than the acknowledgement itself.
    private readonly TaskCompletionSource<AnswerReply> reply = new();

    /// <summary>One-based number of the round.</summary>
    public required int Round { get; init; }

    /// <summary>Its answer window in milliseconds; 0 when this gateway does not know it any more.</summary>
    public required int WindowMs { get; init; }

    /// <summary>The open round that waits for this answer; null when only an earlier verdict is looked up.</summary>
    public required OpenRound? Tally { get; init; }

    /// <summary>Timestamp after which no verdict is waited for.</summary>
    public required long GivesUpAt { get; init; }

    /// <summary>Whose it is.</summary>
    public required SeatHere Seat { get; init; }

    /// <summary>0–3.</summary>
    public required byte Choice { get; init; }

    /// <summary>Receipt minus start, in milliseconds.</summary>
    public required int RawElapsedMs { get; init; }

    /// <summary>The lowest recent round trip of the connection, in milliseconds.</summary>
    public required int ProbeMs { get; init; }

    /// <summary>Timestamp of the receipt.</summary>
    public required long ReceivedAt { get; init; }

    /// <summary>The reply, once there is a verdict; the same for every copy of the answer.</summary>
    public Task<AnswerReply> Reply => reply.Task;

    /// <summary>Whether it found no bracket in time, so that asking again may tell more.</summary>
    public bool IsUnresolved => reply.Task is { IsCompletedSuccessfully: true, Result.Code: RefusalCodes.Unresolved };

    public void Complete(string code, int elapsedMs)
    {
        reply.TrySetResult(new AnswerReply { Code = code, Round = Round, ElapsedMs = elapsedMs });
        Tally?.End(unresolved: code == RefusalCodes.Unresolved);
    }
}
