using Orleans.Concurrency;

namespace Trivia.Grains.Interfaces.Generation;

/// <summary>What all generators of the cluster may ask of the model together. Key: <see cref="Key"/>.</summary>
[GrainInterfaceType("trivia.model-budget"), Alias("trivia.model-budget")]
public interface IModelBudgetGrain : IGrainWithStringKey
{
    /// <summary>The one key.</summary>
    const string Key = "model";

    /// <summary>Takes a request and the most tokens that it can use.</summary>
    /// <returns>Zero when they were taken; else how long to wait before asking again.</returns>
    [Alias("take")]
    Task<TimeSpan> Take(int tokens);

    /// <summary>Gives back what was taken and not used.</summary>
    [OneWay, Alias("settle")]
    Task Settle(int taken, int used);
}
