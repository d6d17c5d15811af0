namespace Trivia.Grains.Rules.Reels;

/// <summary>Why an answer is worth a scene. Weightiest last.</summary>
public enum MomentKind
{
    /// <summary>The fastest right answer of its round.</summary>
    Fastest,

    /// <summary>It took much off the leader's lead.</summary>
    Swing,

    /// <summary>The fastest right answer of the game so far.</summary>
    Record,

    /// <summary>Its player passed several others at once.</summary>
    Climb,

    /// <summary>A wrong answer that ended a long run of right ones.</summary>
    StreakBroken,

    /// <summary>The fifth, tenth, fifteenth … right answer in a row.</summary>
    Streak,

    /// <summary>Its player took the lead.</summary>
    LeadTaken,

    /// <summary>Nobody else was right.</summary>
    OnlyOneRight,
}
