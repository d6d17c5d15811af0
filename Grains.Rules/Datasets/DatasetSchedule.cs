namespace Trivia.Grains.Rules.Datasets;

/// <summary>When a data set is due. Pure.</summary>
public static class DatasetSchedule
{
    /// <summary>The time of day, in UTC.</summary>
    public static readonly TimeSpan At = TimeSpan.FromHours(3);

    /// <summary>The latest time at which one was due.</summary>
    /// <param name="now">The time.</param>
    public static DateTimeOffset LastDue(DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) + At;
        return today <= now ? today : today.AddDays(-1);
    }

    /// <summary>Whether one is due: the last one that was made, or found to have no rows, was due earlier. However many were missed, one makes up for all.</summary>
    /// <param name="doneFor">When the last one was due; null for none yet.</param>
    /// <param name="now">The time.</param>
    public static bool IsDue(DateTimeOffset? doneFor, DateTimeOffset now) => doneFor is not { } done || done < LastDue(now);
}
