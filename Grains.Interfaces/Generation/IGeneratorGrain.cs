using Orleans.Concurrency;

namespace Trivia.Grains.Interfaces.Generation;

/// <summary>A generator: works on one job at a time. Key: its number in the pool, from 0.</summary>
[GrainInterfaceType("trivia.generator"), Alias("trivia.generator")]
public interface IGeneratorGrain : IGrainWithIntegerKey
{
    /// <summary>Starts on a job and returns; the queue hears from the generator while it works, and when it is done.</summary>
    [OneWay, AlwaysInterleave, Alias("work")]
    Task Work(string jobId);
}
