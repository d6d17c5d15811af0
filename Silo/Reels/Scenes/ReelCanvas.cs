using SkiaSharp;
using Trivia.Silo.Reels.Art;
using Trivia.Silo.Reels.Texts;

namespace Trivia.Silo.Reels.Scenes;

/// <summary>What all scenes draw: ground, art, bars, tiles and texts.</summary>
internal sealed class ReelCanvas(SKCanvas canvas, string topic) : IDisposable
{
    /// <summary>Size of a reel, in pixels.</summary>
    public const int Width = 480, Height = 270;

    /// <summary>From the edge to what stands in the frame.</summary>
    public const float Margin = 20;

    private readonly Dictionary<float, SKImage> grounds = [];

    /// <summary>The topic's colours.</summary>
    public Accent Accent { get; } = Accent.OfTopic(topic);

    /// <summary>Skia's own.</summary>
    public SKCanvas Skia => canvas;

    /// <summary>The ground with the topic's art on it, a poster at the right that steps back where words may stand.</summary>
    /// <param name="veil">How far the art steps back as a whole, from 0 to 1.</param>
    public void Ground(float veil)
    {
        if (!grounds.TryGetValue(veil, out var ground))
        {
            grounds[veil] = ground = MakeGround(veil);
        }

        canvas.DrawImage(ground, 0, 0, SKSamplingOptions.Default);
    }

    /// <summary>A filled rectangle with round corners.</summary>
    public void Box(SKRect box, SKColor colour, float radius = 0)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawRoundRect(box, radius, radius, paint);
    }

    /// <summary>How far the reel is, one bar a moment.</summary>
    /// <param name="count">Moments in all.</param>
    /// <param name="done">Moments that have begun.</param>
    public void Bars(int count, int done)
    {
        const float gap = 4, height = 4, top = 10;
        var width = (Width - (2 * Margin) - (gap * (count - 1))) / count;
        for (var index = 0; index < count; index++)
        {
            var box = SKRect.Create(Margin + (index * (width + gap)), top, width, height);
            Box(box, index < done ? Slate.Text : Accent.Mid, height / 2);
        }
    }

    /// <summary>A text in a box.</summary>
    public TextBox Text(string text, SKRect box, TextStyle style, SKColor colour, TextAlign align = TextAlign.Top)
    {
        var fitted = TextBox.Fit(text, box, style);
        fitted.Draw(canvas, colour, align);
        return fitted;
    }

    /// <summary>A label on a tile that is as wide as the label.</summary>
    public void Badge(string text, float x, float y, SKColor colour)
    {
        const float height = 24, pad = 10;
        var box = SKRect.Create(x + pad, y, Width - x - (2 * pad) - Margin, height);
        var label = TextBox.Fit(text, box, new TextStyle(Typefaces.Words, 13, 11));
        Box(SKRect.Create(x, y, label.Width + (2 * pad), height), colour, 8);
        label.Draw(canvas, Slate.Ink, TextAlign.Middle);
    }

    /// <summary>A tile with a check or a cross.</summary>
    public void Mark(bool isRight, float x, float y, float side)
    {
        Box(SKRect.Create(x, y, side, side), isRight ? Slate.Ok : Slate.No, side * 0.3f);
        using var paint = new SKPaint
        {
            Color = Slate.Ink,
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = side * 0.12f,
            StrokeCap = SKStrokeCap.Round,
            StrokeJoin = SKStrokeJoin.Round,
        };
        using var path = SKPath.ParseSvgPathData(isRight ? "M.28 .53L.44 .68L.73 .35" : "M.32 .32L.68 .68M.68 .32L.32 .68");
        canvas.Save();
        canvas.Translate(x, y);
        canvas.Scale(side);
        paint.StrokeWidth /= side;
        canvas.DrawPath(path, paint);
        canvas.Restore();
    }

    /// <summary>The name of the house, with its tiles.</summary>
    public void Wordmark(float x, float y)
    {
        const float tile = 8, step = 10;
        foreach (var (column, row) in new[] { (0, 0), (0, 1), (1, 1) })
        {
            Box(SKRect.Create(x + (column * step), y + (row * step), tile, tile), Accent.Mid, 2.4f);
        }

        Box(SKRect.Create(x + step, y, tile, tile), Slate.Beacon, 2.4f);
        Box(SKRect.Create(x + step + 2, y + 3, 1.6f, 1.6f), Slate.Ink, 0.8f);
        Box(SKRect.Create(x + step + 4.6f, y + 3, 1.6f, 1.6f), Slate.Ink, 0.8f);
        Text("Trivia.Orleans", SKRect.Create(x + 26, y - 2, 140, 22), new TextStyle(Typefaces.Numbers, 14, 14), Slate.Text, TextAlign.Middle);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var ground in grounds.Values)
        {
            ground.Dispose();
        }
    }

    private SKImage MakeGround(float veil)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var place = SKRect.Create(150, 0, Width - 150, 275);
        surface.Canvas.Clear(Accent.Deep);
        TopicArt.Draw(surface.Canvas, topic, place);
        using var shade = SKShader.CreateLinearGradient(
            new SKPoint(place.Left, 0),
            new SKPoint(place.Right, 0),
            [Accent.Deep, Veiled(Math.Max(veil, 0.72f)), Veiled(veil), Veiled(veil)],
            [0.03f, 0.3f, 0.72f, 1],
            SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shade };
        surface.Canvas.DrawRect(place, paint);
        return surface.Snapshot();
    }

    private SKColor Veiled(float veil) => Accent.Deep.WithAlpha((byte)(255 * veil));
}
