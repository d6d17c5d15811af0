using Trivia.Gateway.Answers;
using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Gateway.Rooms;

/// <summary>What has to follow when a room's feed moves on.</summary>
internal interface IRoomFollowers
{
    /// <summary>A fact is about to be told. Called under the room's lock, so that it and the fact become visible together.</summary>
    void Before(RoyaleEvent fact);

    /// <summary>A fact has been told to everyone.</summary>
    void Told(RoyaleEvent fact);

    /// <summary>A question has been written to everyone.</summary>
    /// <param name="round">The round.</param>
    /// <param name="lastStart">Timestamp of the last write.</param>
    void Opened(OpenRound round, long lastStart);

    /// <summary>Everything of a round has been handed over.</summary>
    void HandOver(OpenRound round);

    /// <summary>Events are missing: a snapshot is needed.</summary>
    void Behind();

    /// <summary>Facts went by that no snapshot holds any more.</summary>
    void Missed();
}
