namespace Trivia.Grains.Rules.Generation;

/// <summary>What the queue says to a job.</summary>
public enum QueueVerdict : byte
{
    /// <summary>It is in the queue, now or since an earlier call.</summary>
    Admitted,

    /// <summary>The queue is full for its kind.</summary>
    Full,

    /// <summary>The requester has as many jobs under way as one may.</summary>
    TooMany,
}
