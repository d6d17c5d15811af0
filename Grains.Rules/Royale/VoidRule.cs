namespace Trivia.Grains.Rules.Royale;

/// <summary>When a round must be voided: only for faults of ours, never because clients close their sockets.</summary>
public static class VoidRule
{
    /// <summary>Longest absence of the royale in an answer window that players are asked to bear.</summary>
    public static readonly TimeSpan AwayMax = TimeSpan.FromSeconds(3);

    /// <summary>Whether gateways that failed held over a quarter of the seats connected at the opening.</summary>
    /// <param name="failed">Seats connected at the opening to gateways that failed in the round.</param>
    /// <param name="connected">Seats connected at the opening in all.</param>
    public static bool TooManyFailed(int failed, int connected) => (long)failed * 4 > connected;

    /// <summary>Whether enough of the players that were connected are back: nine in ten.</summary>
    /// <param name="back">Seats connected now.</param>
    /// <param name="earlier">Seats connected before.</param>
    public static bool EnoughAreBack(int back, int earlier) => (long)back * 10 >= (long)earlier * 9;

    /// <summary>Whether the royale was away for too long within an answer window.</summary>
    /// <param name="openAt">When the window opened.</param>
    /// <param name="windowMs">Its length in milliseconds.</param>
    /// <param name="lastSeen">When a gateway last had an answer from the royale.</param>
    /// <param name="backAt">When the royale was back.</param>
    public static bool AwayTooLong(DateTimeOffset openAt, int windowMs, DateTimeOffset lastSeen, DateTimeOffset backAt)
    {
        var closeAt = openAt.AddMilliseconds(windowMs);
        var from = lastSeen > openAt ? lastSeen : openAt;
        var to = backAt < closeAt ? backAt : closeAt;
        return to - from > AwayMax;
    }
}
