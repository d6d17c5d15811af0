namespace Trivia.Grains.Interfaces.Reels;

/// <summary>How far a reel is.</summary>
public enum ReelStage
{
    /// <summary>Nobody has asked for one.</summary>
    None,

    /// <summary>It will be drawn.</summary>
    Waiting,

    /// <summary>It can be seen.</summary>
    Ready,

    /// <summary>It could not be drawn, and will not be.</summary>
    Failed,

    /// <summary>It was taken down, or its game is not to be seen any more.</summary>
    TakenDown,
}
