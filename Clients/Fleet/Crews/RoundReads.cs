namespace Trivia.Fleet.Crews;

/// <summary>When each player of a crew read one question, as far as it came on its own and not by a resume.</summary>
/// <param name="round">The round.</param>
/// <param name="players">Size of the crew.</param>
internal sealed class RoundReads(int round, int players)
{
    private readonly long[] at = new long[players];
    private int count;

    public int Round { get; } = round;

    /// <summary>How many have read it.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>A player has read it.</summary>
    public void Add(int place, long timestamp)
    {
        if (Interlocked.CompareExchange(ref at[place], timestamp, 0) == 0)
        {
            Interlocked.Increment(ref count);
        }
    }

    /// <summary>All timestamps so far, earliest first.</summary>
    public long[] Sorted() => [.. at.Select((_, place) => Volatile.Read(ref at[place])).Where(timestamp => timestamp != 0).Order()];
}
