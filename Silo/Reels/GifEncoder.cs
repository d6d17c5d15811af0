using System.Runtime.InteropServices;
using ImageMagick;
using SkiaSharp;

namespace Trivia.Silo.Reels;

/// <summary>Makes an animated GIF of pictures.</summary>
internal static class GifEncoder
{
    private const int TicksPerSecond = 100;

    /// <summary>The GIF, repeating for ever.</summary>
    /// <param name="frames">The pictures, each whole, and how long each is shown.</param>
    /// <param name="colours">Most colours; the fewer, the smaller.</param>
    /// <param name="cancellationToken">Ends the work between two pictures.</param>
    public static byte[] Encode(
        IEnumerable<(SKBitmap Picture, int ShownMs)> frames, int colours, CancellationToken cancellationToken)
    {
        using var images = new MagickImageCollection();
        using var last = new SKBitmap();
        foreach (var (picture, shownMs) in frames)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var changed = images.Count == 0 ? SKRectI.Create(picture.Width, picture.Height) : Changed(last, picture);
            images.Add(Part(images.Count == 0 ? null : last, picture, changed, shownMs));
            picture.CopyTo(last);
        }

        // One table of colours for all pictures, so that what stands still stays the same; flat art needs no dithering.
        images.Quantize(new QuantizeSettings { Colors = (uint)colours, DitherMethod = DitherMethod.No });
        images[0].AnimationIterations = 0;
        using var gif = new MemoryStream();
        images.Write(gif, MagickFormat.Gif);
        return gif.ToArray();
    }

    /// <summary>The smallest part outside of which two pictures are the same; a single pixel when they are.</summary>
    private static SKRectI Changed(SKBitmap before, SKBitmap after)
    {
        ReadOnlySpan<byte> old = before.GetPixelSpan();
        ReadOnlySpan<byte> now = after.GetPixelSpan();
        var stride = after.RowBytes;
        var (left, top, right, bottom) = (after.Width, after.Height, 0, 0);
        for (var y = 0; y < after.Height; y++)
        {
            var oldRow = old.Slice(y * stride, stride);
            var row = now.Slice(y * stride, stride);
            var first = oldRow.CommonPrefixLength(row);
            if (first == stride)
            {
                continue;
            }

            var end = stride;
            while (oldRow[end - 1] == row[end - 1])
            {
                end--;
            }

            (left, right) = (Math.Min(left, first / after.BytesPerPixel), Math.Max(right, ((end - 1) / after.BytesPerPixel) + 1));
            (top, bottom) = (Math.Min(top, y), y + 1);
        }

        return right > left ? new SKRectI(left, top, right, bottom) : SKRectI.Create(1, 1);
    }

    /// <summary>What changed of a picture, see-through where it did not: long runs of one colour take next to nothing.</summary>
    private static MagickImage Part(SKBitmap? before, SKBitmap picture, SKRectI part, int shownMs)
    {
        var pixels = new uint[part.Width * part.Height];
        for (var y = 0; y < part.Height; y++)
        {
            var own = Row(picture, part, y);
            var target = pixels.AsSpan(y * part.Width, part.Width);
            own.CopyTo(target);
            if (before is null)
            {
                continue;
            }

            var old = Row(before, part, y);
            for (var x = 0; x < target.Length; x++)
            {
                if (old[x] == own[x])
                {
                    target[x] = 0;
                }
            }
        }

        var image = new MagickImage();
        var settings = new PixelReadSettings((uint)part.Width, (uint)part.Height, StorageType.Char, PixelMapping.RGBA);
        image.ReadPixels(MemoryMarshal.AsBytes<uint>(pixels), settings);
        image.Page = new MagickGeometry(part.Left, part.Top, (uint)picture.Width, (uint)picture.Height);
        image.GifDisposeMethod = GifDisposeMethod.None;
        image.AnimationTicksPerSecond = TicksPerSecond;
        image.AnimationDelay = (uint)(shownMs * TicksPerSecond / 1000);
        return image;
    }

    private static ReadOnlySpan<uint> Row(SKBitmap picture, SKRectI part, int y) =>
        MemoryMarshal.Cast<byte, uint>(picture.GetPixelSpan()).Slice(((part.Top + y) * picture.RowBytes / sizeof(uint)) + part.Left, part.Width);
}
