namespace Trivia.Grains.Rules.Lobbies;

/// <summary>What becomes of an answer in a lobby.</summary>
public enum AnswerVerdictKind : byte
{
    /// <summary>It stands, now or since an earlier call.</summary>
    Stored,

    /// <summary>It came after the window.</summary>
    Late,

    /// <summary>It is no answer to an open round.</summary>
    Invalid,

    /// <summary>Nobody sits there, or who sat there has left.</summary>
    NotSeated,
}
