namespace Trivia.Grains.Rules.Generation;

/// <summary>Whether and when a call to a model is tried again. Pure.</summary>
public static class CallRetry
{
    /// <summary>The wait before the next try; null when the call is given up and the job waits in the queue instead.</summary>
    /// <param name="code">What went wrong.</param>
    /// <param name="tries">Tries so far, from 1.</param>
    /// <param name="retryAfter">What the server said.</param>
    /// <param name="jitter">Chance, from 0 to 1.</param>
    /// <param name="limits">How far retries go.</param>
    public static TimeSpan? Wait(JobErrorCode code, int tries, TimeSpan? retryAfter, double jitter, RetryLimits limits)
    {
        var again = code is JobErrorCode.Busy or JobErrorCode.Server or JobErrorCode.TimedOut or JobErrorCode.Unreachable;
        if (!again || tries >= limits.TriesMax || retryAfter > limits.RetryAfterMax)
        {
            return null;
        }

        // Full jitter over a span that doubles. Whoever is told when to come comes no earlier, and not all at once.
        var span = Math.Min(limits.DelayMax.TotalSeconds, limits.DelayFirst.TotalSeconds * Math.Pow(2, tries - 1));
        return (retryAfter ?? TimeSpan.Zero) + TimeSpan.FromSeconds(span * jitter);
    }
}
