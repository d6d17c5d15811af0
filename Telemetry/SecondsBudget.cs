namespace Trivia.Telemetry;

/// <summary>So many of something a second.</summary>
/// <param name="time">The clock.</param>
internal sealed class SecondsBudget(TimeProvider time)
{
    private readonly Lock gate = new();
    private long second = -1;
    private int taken;

    /// <summary>Takes one of this second's, if one is left.</summary>
    /// <param name="most">How many there are.</param>
    public bool TryTake(int most)
    {
        var now = time.GetTimestamp() / time.TimestampFrequency;
        lock (gate)
        {
            if (now != second)
            {
                (second, taken) = (now, 0);
            }

            return taken < most && ++taken > 0;
        }
    }
}
