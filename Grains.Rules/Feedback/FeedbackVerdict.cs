namespace Trivia.Grains.Rules.Feedback;

/// <summary>What becomes of a vote or flag.</summary>
public enum FeedbackVerdict : byte
{
    /// <summary>It stands, now or since an earlier call.</summary>
    Stored,

    /// <summary>A later one of the same player stands.</summary>
    Superseded,

    /// <summary>Only who answered may flag.</summary>
    NotAnswered,

    /// <summary>As many players have said something as are kept.</summary>
    Full,
}
