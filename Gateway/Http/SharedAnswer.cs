namespace Trivia.Gateway.Http;

/// <summary>What the cluster answers, asked for at most once in a while however many people want it.</summary>
/// <param name="ask">Asks.</param>
/// <param name="ageMax">How old an answer may get. One that failed is never kept.</param>
/// <param name="time">The clock.</param>
internal sealed class SharedAnswer<T>(Func<Task<T>> ask, TimeSpan ageMax, TimeProvider time)
{
    private readonly Lock gate = new();
    private Task<T>? asked;
    private long askedAt;

    /// <summary>The answer.</summary>
    public Task<T> Get()
    {
        lock (gate)
        {
            if (asked is not { IsFaulted: false, IsCanceled: false } || time.GetElapsedTime(askedAt) >= ageMax)
            {
                askedAt = time.GetTimestamp();
                asked = ask();
            }

            return asked;
        }
    }
}
