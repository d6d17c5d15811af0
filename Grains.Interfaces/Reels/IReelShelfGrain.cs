using Orleans.Concurrency;

namespace Trivia.Grains.Interfaces.Reels;

/// <summary>Hands out finished reels, on whichever silo is asked. Key: <see cref="Key"/>.</summary>
[GrainInterfaceType("trivia.reel-shelf"), Alias("trivia.reel-shelf")]
public interface IReelShelfGrain : IGrainWithStringKey
{
    /// <summary>The one key.</summary>
    const string Key = "reels";

    /// <summary>A reel's picture; null for none.</summary>
    /// <param name="hash">Its hash; anything else finds none.</param>
    [AlwaysInterleave, Alias("picture")]
    Task<byte[]?> GetPicture(string hash);

    /// <summary>What goes with a reel; null for none.</summary>
    /// <param name="hash">Hash of its picture; anything else finds none.</param>
    [AlwaysInterleave, Alias("card")]
    Task<ReelCard?> GetCard(string hash);
}
