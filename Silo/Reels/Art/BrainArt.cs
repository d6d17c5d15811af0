using SkiaSharp;
using Trivia.Grains.Rules.Players;
using Trivia.Grains.Rules.Reels;

namespace Trivia.Silo.Reels.Art;

/// <summary>Players: tiles with eyes.</summary>
internal static class BrainArt
{
    private const float Side = 40;
    private const string Smile = "M15 27q5 4 10 0";

    // As the design's frames draw them, in the web app's order: filled paths, then drawn ones, then white of the eyes and what is on it.
    private static readonly Face[] Faces =
    [
        new([Dot(14, 19, 3), Dot(26, 19, 3)], [(Smile, 2.4f)], [], []),
        new([Dot(14, 17, 3), Dot(26, 17, 3), "M12 24h16v2a6 6 0 0 1-6 6h-4a6 6 0 0 1-6-6z"], [], [], []),
        new(["M14 26h12q-1 6-6 6t-6-6z"], [("M10.5 20q3.5-5 7 0M22.5 20q3.5-5 7 0", 2.6f)], [], []),
        new([Dot(13, 18, 1.8f), Dot(27, 18, 1.8f)], [(Ring(13, 18, 5.5f) + Ring(27, 18, 5.5f) + "M18.5 18h3M16 29q4 2 8 0", 2.2f)], [], []),
        new([Dot(16.5f, 18, 2.6f), Dot(29.5f, 18, 2.6f)], [("M16 29h9", 2.4f)], [(14, 18, 6), (27, 18, 6)], []),
        new(["M4 4h32l-6 9-5-5-5 6-5-6-5 5z", Dot(14, 21, 2.8f), Dot(26, 21, 2.8f)], [("M17 29q3 2 6 0", 2.2f)], [], []),
        new(["M12.5 14h15a4.5 4.5 0 0 1 0 9h-15a4.5 4.5 0 0 1 0-9z"], [("M17 29h6", 2.4f)], [], [(15, 18.5f, 2), (25, 18.5f, 2)]),
        new([Dot(14, 19, 3.2f)], [("M22.5 19h7M15 27q6 5 11-1", 2.6f)], [], []),
        new([Oval(14, 18, 2.6f, 4.4f), Oval(26, 18, 2.6f, 4.4f), Dot(20, 28, 2.2f)], [], [], []),
    ];

    private static readonly Face Asleep = new([], [("M10 19q3.5 3.5 7 0M23 19q3.5 3.5 7 0M17 28h6", 2.4f)], [], []);

    /// <summary>Draws a player.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="player">Who: the picture has a face and a colour, the same ones as in the web app.</param>
    /// <param name="x">Left edge.</param>
    /// <param name="y">Upper edge.</param>
    /// <param name="side">Width and height.</param>
    /// <param name="isLit">Whether the eyes are open.</param>
    public static void Draw(SKCanvas canvas, ReelPlayer player, float x, float y, float side, bool isLit = true)
    {
        var picture = Avatars.Of(player.Name, player.Avatar);
        var face = isLit ? Faces[FaceOf(picture)] : Asleep;
        canvas.Save();
        canvas.Translate(x, y);
        canvas.Scale(side / Side);
        using var fill = new SKPaint { IsAntialias = true, Color = isLit ? ColourOf(picture) : Slate.Edge };
        canvas.DrawRoundRect(0, 0, Side, Side, 11, 11, fill);
        face.Draw(canvas, isLit ? Slate.Ink : Slate.Second);
        canvas.Restore();
    }

    /// <summary>Number of a picture's face, as the web app has it.</summary>
    internal static int FaceOf(string avatar) => (int)(MadeArt.Hash(avatar) % (uint)Faces.Length);

    private static SKColor ColourOf(string avatar) => SKColor.Parse(Avatars.All.First(one => one.Id == avatar).Colour);

    private static string Dot(float x, float y, float r) => Oval(x, y, r, r);

    private static string Oval(float x, float y, float rx, float ry) =>
        FormattableString.Invariant($"M{x - rx} {y}a{rx} {ry} 0 1 0 {2 * rx} 0a{rx} {ry} 0 1 0 {-2 * rx} 0z");

    private static string Ring(float x, float y, float r) => Dot(x, y, r);

    private sealed record Face(
        string[] Filled, (string Path, float Width)[] Drawn, (float X, float Y, float R)[] Whites, (float X, float Y, float R)[] Sparks)
    {
        public void Draw(SKCanvas canvas, SKColor ink)
        {
            using var paint = new SKPaint { IsAntialias = true, Color = SKColors.White };
            foreach (var (x, y, r) in Whites)
            {
                canvas.DrawCircle(x, y, r, paint);
            }

            paint.Color = ink;
            foreach (var data in Filled)
            {
                using var path = SKPath.ParseSvgPathData(data);
                canvas.DrawPath(path, paint);
            }

            paint.Color = SKColors.White;
            foreach (var (x, y, r) in Sparks)
            {
                canvas.DrawCircle(x, y, r, paint);
            }

            (paint.Color, paint.Style, paint.StrokeCap) = (ink, SKPaintStyle.Stroke, SKStrokeCap.Round);
            foreach (var (data, width) in Drawn)
            {
                paint.StrokeWidth = width;
                using var path = SKPath.ParseSvgPathData(data);
                canvas.DrawPath(path, paint);
            }
        }
    }
}
