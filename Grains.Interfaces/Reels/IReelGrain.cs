using Orleans.Concurrency;
using Trivia.Grains.Rules.Reels;

namespace Trivia.Grains.Interfaces.Reels;

/// <summary>
/// A finished game's highlight reel. Key: the game. Once it has the facts it sees to it that the reel is drawn, whatever
/// stops in between; nobody waits for it.
/// </summary>
[GrainInterfaceType("trivia.reel"), Alias("trivia.reel")]
public interface IReelGrain : IGrainWithStringKey
{
    /// <summary>Has a reel made. Returns when that is certain, not when it is done. Further calls change nothing.</summary>
    /// <param name="facts">The game.</param>
    /// <returns>False when the facts do not hold together or are not of this game: there will be no reel.</returns>
    [Alias("make")]
    Task<bool> Make(ReelFacts facts);

    /// <summary>Takes the reel down for good: picture, page and what it was made from. Safe to repeat.</summary>
    /// <returns>False when nobody has asked for a reel of the game.</returns>
    [Alias("take-down")]
    Task<bool> TakeDown();

    /// <summary>How far it is.</summary>
    [AlwaysInterleave, Alias("get")]
    Task<ReelView> Get();
}
