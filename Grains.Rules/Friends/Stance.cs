namespace Trivia.Grains.Rules.Friends;

/// <summary>What a player wants of another.</summary>
public enum Stance
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>To be friends: asked, or agreed.</summary>
    Wants,

    /// <summary>To hear nothing of them.</summary>
    Blocks,
}
