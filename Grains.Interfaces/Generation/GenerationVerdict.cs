namespace Trivia.Grains.Interfaces.Generation;

/// <summary>What becomes of a request.</summary>
public enum GenerationVerdict
{
    /// <summary>The job is there, now or since an earlier request with the same operation.</summary>
    Taken,

    /// <summary>The order is not one that is taken; the problems say why.</summary>
    Invalid,

    /// <summary>The queue is full; come again later.</summary>
    Full,

    /// <summary>The requester has as many jobs under way as one may.</summary>
    TooMany,

    /// <summary>No model is configured.</summary>
    NoModel,
}
