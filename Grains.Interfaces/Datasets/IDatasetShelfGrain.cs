using Orleans.Concurrency;

namespace Trivia.Grains.Interfaces.Datasets;

/// <summary>Hands out parts of shards, on whichever silo is asked. Key: <see cref="Key"/>.</summary>
[GrainInterfaceType("trivia.dataset-shelf"), Alias("trivia.dataset-shelf")]
public interface IDatasetShelfGrain : IGrainWithStringKey
{
    /// <summary>The one key.</summary>
    const string Key = "datasets";

    /// <summary>A part's bytes; null when there is none.</summary>
    /// <param name="version">The data set.</param>
    /// <param name="part">Number of the part, from 0.</param>
    [AlwaysInterleave, ResponseTimeout("00:01:00"), Alias("part")]
    Task<byte[]?> GetPart(int version, int part);
}
