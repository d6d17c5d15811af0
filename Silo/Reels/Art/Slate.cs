using SkiaSharp;

namespace Trivia.Silo.Reels.Art;

/// <summary>The colours that all topics share, as the design's tokens have them.</summary>
internal static class Slate
{
    public static readonly SKColor Sunk = SKColor.Parse("#0C0E13");
    public static readonly SKColor Ink = SKColor.Parse("#12141A");
    public static readonly SKColor Card = SKColor.Parse("#1C2029");
    public static readonly SKColor Tile = SKColor.Parse("#2A303C");
    public static readonly SKColor Edge = SKColor.Parse("#3A4252");
    public static readonly SKColor Second = SKColor.Parse("#A9B1C2");
    public static readonly SKColor Text = SKColor.Parse("#F5F6FA");
    public static readonly SKColor Beacon = SKColor.Parse("#FFE45C");
    public static readonly SKColor Ok = SKColor.Parse("#4BE3A0");
    public static readonly SKColor No = SKColor.Parse("#FF7F8A");
}
