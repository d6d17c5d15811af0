namespace Trivia.Grains.Rules.Friends;

/// <summary>How much one player's circle may hold.</summary>
public static class FriendLimits
{
    /// <summary>Most friends and own requests together.</summary>
    public const int FriendsMax = 200;

    /// <summary>Most own requests without an answer.</summary>
    public const int OutgoingMax = 50;

    /// <summary>Most requests of others without an answer; who asks then is refused.</summary>
    public const int IncomingMax = 100;

    /// <summary>Most players blocked.</summary>
    public const int BlockedMax = 200;

    /// <summary>How long the versions are kept of what has come to nothing, so that a word that is late changes nothing.</summary>
    public static readonly TimeSpan IdleFor = TimeSpan.FromHours(1);
}
