namespace Trivia.Gateway.Shedding;

/// <summary>
/// How a gateway did in one window. Delays are the lowest ones seen: a burst leaves a queue that is empty again now and
/// then, and only a queue that stands through a whole window says that more comes in than goes out.
/// </summary>
/// <param name="PoolDelay">How long work waits for a thread.</param>
/// <param name="ClusterDelay">How long the cluster takes to answer.</param>
/// <param name="MemoryShare">Memory in use, of what the process may use.</param>
internal readonly record struct LoadSample(TimeSpan PoolDelay, TimeSpan ClusterDelay, double MemoryShare);
