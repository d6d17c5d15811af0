using Trivia.Grains.Rules.Royale;

namespace Trivia.Gateway.Rooms;

/// <summary>
/// When a room tells how many seats are taken: while they fill, and only now and then, for each time costs a frame to every
/// socket. One room's; not for several threads at once.
/// </summary>
/// <param name="every">Least time between two times.</param>
/// <param name="time">The clock.</param>
internal sealed class SeatNews(TimeSpan every, TimeProvider time)
{
    private long? toldAt;

    /// <summary>Takes a count, and says whether everyone is to be told now. What is not told now is with a later count.</summary>
    /// <param name="state">The room.</param>
    /// <param name="seats">Seats taken, as the royale has just said.</param>
    public (RoyaleState State, bool Tell) Count(RoyaleState state, int seats)
    {
        var counted = state.Counting(seats);
        var isNews = counted.Seats != counted.SeatsTold && counted.Phase < RoyalePhase.Staged;
        if (!isNews || (toldAt is { } before && time.GetElapsedTime(before) < every))
        {
            return (counted, false);
        }

        toldAt = time.GetTimestamp();
        return (counted with { SeatsTold = counted.Seats }, true);
    }
}
