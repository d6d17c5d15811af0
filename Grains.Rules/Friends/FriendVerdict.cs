namespace Trivia.Grains.Rules.Friends;

/// <summary>What became of a wish.</summary>
public enum FriendVerdict
{
    /// <summary>Done; the same again changes nothing.</summary>
    Done,

    /// <summary>There is no room, here or there.</summary>
    Full,
}
