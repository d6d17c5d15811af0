using Trivia.Grains.Interfaces.Royale;

namespace Trivia.Gateway.Rooms;

/// <summary>What a room's feed takes one at a time.</summary>
internal abstract record RoomNews
{
    /// <summary>An event arrived.</summary>
    public sealed record Heard(RoyaleEvent Fact) : RoomNews;

    /// <summary>A snapshot was fetched, because events stayed away.</summary>
    public sealed record CaughtUp(RoyaleSnapshot Snapshot) : RoomNews;

    /// <summary>The royale's clock is another one now.</summary>
    public sealed record ClockChanged : RoomNews;

    /// <summary>The royale has said how many seats are taken.</summary>
    public sealed record SeatsCounted(int Seats) : RoomNews;

    /// <summary>A staged question's time has come.</summary>
    public sealed record Opens(int Round) : RoomNews;
}
