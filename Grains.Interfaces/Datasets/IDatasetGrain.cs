using Orleans.Concurrency;

namespace Trivia.Grains.Interfaces.Datasets;

/// <summary>
/// Makes a data set of feedback every night, in durable steps, and keeps the catalogue. Key: <see cref="Key"/>. A reminder drives
/// it, so that what was cut short or missed is made up for.
/// </summary>
[GrainInterfaceType("trivia.dataset"), Alias("trivia.dataset")]
public interface IDatasetGrain : IGrainWithStringKey
{
    /// <summary>The one key.</summary>
    const string Key = "dataset";

    /// <summary>Sees to it that the reminder runs. Safe to repeat.</summary>
    [Alias("begin")]
    Task Begin();

    /// <summary>Begins a data set now, unless one is under way. Returns when that is stored, not when it is done.</summary>
    [Alias("start")]
    Task<DatasetStatus> Start();

    /// <summary>Begins what is due and goes on with what is under way, to its end. What the reminder calls.</summary>
    [ResponseTimeout("01:00:00"), Alias("advance")]
    Task<DatasetStatus> Advance();

    /// <summary>The catalogue, and what is under way.</summary>
    [AlwaysInterleave, Alias("status")]
    Task<DatasetStatus> GetStatus();
}
