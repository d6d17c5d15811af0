using SkiaSharp;

namespace Trivia.Silo.Reels.Texts;

/// <summary>A line of text, shaped: where each glyph stands, and how much room the ink takes.</summary>
internal sealed class TextLine
{
    /// <summary>Width and height of the tile that stands for a character no font has, in ems.</summary>
    private const float TileEm = 0.72f;
    private const float TileGapEm = 0.1f;

    private readonly List<(FontFace Face, ushort[] Glyphs, SKPoint[] Points)> pieces = [];
    private readonly List<SKRect> tiles = [];
    private readonly float size;
    private float left;
    private float right;

    private TextLine(float size) => this.size = size;

    /// <summary>Room that the line takes, overhanging ink included.</summary>
    public float Width => right - left;

    /// <summary>Shapes a text.</summary>
    public static TextLine Of(string text, IReadOnlyList<FontFace> faces, float size)
    {
        var line = new TextLine(size);
        var x = 0f;
        foreach (var run in Runs.Of(text, faces))
        {
            x = run.Face is null ? line.AddTiles(run.Characters, x) : line.AddGlyphs(run, x);
        }

        line.right = Math.Max(line.right, x);
        return line;
    }

    /// <summary>Draws the line.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="x">Where its room begins.</param>
    /// <param name="baseline">What the letters stand on.</param>
    /// <param name="paint">The colour.</param>
    public void Draw(SKCanvas canvas, float x, float baseline, SKPaint paint)
    {
        var origin = new SKPoint(x - left, baseline);
        foreach (var (face, glyphs, points) in pieces)
        {
            using var font = face.OfSize(size);
            using var builder = new SKTextBlobBuilder();
            builder.AddPositionedRun(glyphs, font, points);
            using var blob = builder.Build();
            if (blob is not null)
            {
                canvas.DrawText(blob, origin.X, origin.Y, paint);
            }
        }

        using var outline = paint.Clone();
        outline.Style = SKPaintStyle.Stroke;
        outline.StrokeWidth = Math.Max(1f, size / 14);
        foreach (var tile in tiles)
        {
            var placed = tile;
            placed.Offset(origin);
            canvas.DrawRoundRect(placed, size / 6, size / 6, outline);
        }
    }

    private float AddTiles(int count, float x)
    {
        for (var index = 0; index < count; index++)
        {
            tiles.Add(SKRect.Create(x + (TileGapEm * size / 2), -TileEm * size, TileEm * size, TileEm * size));
            x += (TileEm + TileGapEm) * size;
        }

        return x;
    }

    private float AddGlyphs(Runs.Run run, float x)
    {
        var shaped = run.Face!.Shape(run.Text, rightToLeft: run.Level % 2 == 1);
        var glyphs = new ushort[shaped.Count];
        var points = new SKPoint[shaped.Count];
        for (var index = 0; index < shaped.Count; index++)
        {
            var (glyph, dx, dy, advance) = shaped[index];
            glyphs[index] = glyph;
            points[index] = new SKPoint(x + (dx * size), dy * size);
            x += advance * size;
        }

        using var font = run.Face.OfSize(size);
        font.GetGlyphWidths(glyphs, out var bounds);
        for (var index = 0; index < glyphs.Length; index++)
        {
            if (!bounds[index].IsEmpty)
            {
                left = Math.Min(left, points[index].X + bounds[index].Left);
                right = Math.Max(right, points[index].X + bounds[index].Right);
            }
        }

        pieces.Add((run.Face, glyphs, points));
        return x;
    }
}
