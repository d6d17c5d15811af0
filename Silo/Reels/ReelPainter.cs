using SkiaSharp;
using Trivia.Grains.Reels;
using Trivia.Grains.Rules.Reels;
using Trivia.Silo.Reels.Scenes;

namespace Trivia.Silo.Reels;

/// <summary>Draws reels with Skia, and makes GIFs of them with ImageMagick.</summary>
internal sealed class ReelPainter : IReelPainter
{
    // Each step gives something up; flat pictures in few colours rarely need the second.
    private static readonly (int Colours, bool Moves)[] Steps = [(64, true), (32, true), (64, false), (24, false)];

    /// <inheritdoc/>
    public byte[]? Paint(Reel reel, int bytesMax, CancellationToken cancellationToken)
    {
        foreach (var (colours, moves) in Steps)
        {
            var gif = GifEncoder.Encode(Pictures(reel, moves), colours, cancellationToken);
            if (gif.Length <= bytesMax)
            {
                return gif;
            }
        }

        return null;
    }

    /// <summary>The pictures of a reel.</summary>
    /// <param name="reel">The reel.</param>
    /// <param name="moves">Whether moves are shown, or only where they end.</param>
    internal static IEnumerable<(SKBitmap Picture, int ShownMs)> Pictures(Reel reel, bool moves)
    {
        using var picture = new SKBitmap(ReelCanvas.Width, ReelCanvas.Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(picture);
        using var scene = new ReelCanvas(canvas, reel.Topic);
        var skippedMs = 0;
        foreach (var frame in Frames(reel))
        {
            if (!moves && frame.ShownMs <= Motion.StepMs)
            {
                skippedMs += frame.ShownMs;
                continue;
            }

            frame.Draw(scene);
            yield return (picture, frame.ShownMs + skippedMs);
            skippedMs = 0;
        }
    }

    private static IEnumerable<ReelFrame> Frames(Reel reel) =>
        TitleScene.Frames(reel)
            .Concat(Enumerable.Range(0, reel.Moments.Length).SelectMany(place => new MomentScene(reel, place).Frames()))
            .Concat(PodiumScene.Frames(reel));
}
