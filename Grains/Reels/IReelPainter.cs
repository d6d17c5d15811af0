using Trivia.Grains.Rules.Reels;

namespace Trivia.Grains.Reels;

/// <summary>Makes a picture of a reel. The host brings one.</summary>
public interface IReelPainter
{
    /// <summary>Draws a reel. Takes a second or two of one core, and waits for nothing.</summary>
    /// <param name="reel">What to draw.</param>
    /// <param name="bytesMax">Most bytes that the picture may have.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>An animated GIF; null when the reel cannot be drawn that small.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    byte[]? Paint(Reel reel, int bytesMax, CancellationToken cancellationToken);
}
