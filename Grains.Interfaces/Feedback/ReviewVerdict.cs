namespace Trivia.Grains.Interfaces.Feedback;

/// <summary>What staff decide on a question.</summary>
public enum ReviewVerdict
{
    /// <summary>Nothing is wrong with it: it is live.</summary>
    Approve,

    /// <summary>It is live with other content.</summary>
    Fix,

    /// <summary>It is no longer asked.</summary>
    Retire,
}
