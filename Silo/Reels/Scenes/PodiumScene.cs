using SkiaSharp;
using Trivia.Grains.Rules.Reels;
using Trivia.Silo.Reels.Art;
using Trivia.Silo.Reels.Texts;

namespace Trivia.Silo.Reels.Scenes;

/// <summary>Who came out on top.</summary>
internal static class PodiumScene
{
    private const float RowTop = 104, RowStep = 52, RowHeight = 46;
    private const int Sparks = 26;

    private static readonly TextStyle Headline = new(Typefaces.Numbers, 34, 18);
    private static readonly TextStyle Name = new(Typefaces.Words, 19, 12);
    private static readonly TextStyle Score = new(Typefaces.Numbers, 22, 14);

    public static IEnumerable<ReelFrame> Frames(Reel reel) => Motion.In((canvas, at) => Draw(canvas, reel, at), Reel.PodiumMs);

    private static void Draw(ReelCanvas canvas, Reel reel, float at)
    {
        canvas.Ground(veil: 0.72f);
        Confetti(canvas, at);
        canvas.Wordmark(ReelCanvas.Margin, 20);
        var best = reel.Podium[0];
        var tied = reel.Podium.Count(standing => standing.Rank == 1) > 1;
        var headline = best.Score <= 0 ? "Nobody scored." : tied ? "Shared at the top." : $"{best.Player.Name} wins.";
        canvas.Text(headline, SKRect.Create(ReelCanvas.Margin, 50, 440, 46), Headline, Slate.Text, TextAlign.Middle);
        for (var place = 0; place < reel.Podium.Length; place++)
        {
            Row(canvas, reel.Podium[place], place, Math.Max(0, 1 - at) * 40 * (place + 1));
        }
    }

    private static void Row(ReelCanvas canvas, ReelStanding standing, int place, float shift)
    {
        var box = SKRect.Create(ReelCanvas.Margin, RowTop + (place * RowStep) + shift, ReelCanvas.Width - (2 * ReelCanvas.Margin), RowHeight);
        var isFirst = standing.Rank == 1 && standing.Score > 0;
        canvas.Box(box, isFirst ? canvas.Accent.Light : Slate.Sunk, 14);
        var colour = isFirst ? Slate.Ink : Slate.Text;
        canvas.Text(ShareTexts.Number(standing.Rank), SKRect.Create(box.Left + 14, box.Top, 26, RowHeight), Score, colour, TextAlign.Middle);
        BrainArt.Draw(canvas.Skia, standing.Player, box.Left + 44, box.Top + 7, 32);
        var score = TextBox.Fit(ShareTexts.Number(standing.Score), SKRect.Create(0, box.Top, 150, RowHeight), Score);
        var left = box.Right - 16 - score.Width;
        canvas.Text(ShareTexts.Number(standing.Score), SKRect.Create(left, box.Top, score.Width + 1, RowHeight), Score, colour, TextAlign.Middle);
        canvas.Text(standing.Player.Name, SKRect.Create(box.Left + 88, box.Top, left - box.Left - 100, RowHeight), Name, colour, TextAlign.Middle);
    }

    /// <summary>Squares behind the words, thrown the same way every time.</summary>
    private static void Confetti(ReelCanvas canvas, float at)
    {
        for (var index = 0; index < Sparks; index++)
        {
            // Multiples of irrational numbers spread evenly, and need no dice.
            var (x, y) = ((index * 0.7548776662f) % 1, (index * 0.5698402910f) % 1);
            var side = 4 + (index % 3 * 2);
            canvas.Skia.Save();
            canvas.Skia.Translate(ReelCanvas.Width * x, (96 * y) + 6 - ((1 - at) * 40));
            canvas.Skia.RotateDegrees(index * 47);
            canvas.Box(SKRect.Create(0, 0, side, side), Accent.OfConfetti[index % Accent.OfConfetti.Count], 1.4f);
            canvas.Skia.Restore();
        }
    }
}
