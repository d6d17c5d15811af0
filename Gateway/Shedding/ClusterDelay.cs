namespace Trivia.Gateway.Shedding;

/// <summary>How long the cluster takes for what is asked of it for players: answers and joins.</summary>
internal sealed class ClusterDelay(TimeProvider time)
{
    private readonly StandingDelay delay = new(time);

    /// <summary>Follows a call, whatever comes of it.</summary>
    public Task<T> Of<T>(Task<T> call) => delay.Of(call);

    /// <summary>Ends the window; see <see cref="StandingDelay.Take"/>.</summary>
    public TimeSpan Take() => delay.Take();
}
