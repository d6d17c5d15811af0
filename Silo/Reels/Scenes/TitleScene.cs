using SkiaSharp;
using Trivia.Grains.Rules.Reels;
using Trivia.Silo.Reels.Art;
using Trivia.Silo.Reels.Texts;

namespace Trivia.Silo.Reels.Scenes;

/// <summary>What was played, and by how many.</summary>
internal static class TitleScene
{
    private static readonly TextStyle Topic = new(Typefaces.Numbers, 56, 22, 2, 1.02f);
    private static readonly TextStyle Small = new(Typefaces.Words, 16, 12);

    public static IEnumerable<ReelFrame> Frames(Reel reel) => Motion.In((canvas, at) => Draw(canvas, reel, at), Reel.TitleMs);

    private static void Draw(ReelCanvas canvas, Reel reel, float at)
    {
        canvas.Ground(veil: 0.1f);
        canvas.Wordmark(ReelCanvas.Margin, 20);
        var drop = (1 - at) * 24;
        canvas.Text(reel.TopicName, SKRect.Create(ReelCanvas.Margin, 62 + drop, 300, 118), Topic, Slate.Text, TextAlign.Bottom);
        canvas.Box(SKRect.Create(0, 194, ReelCanvas.Width, 76), Slate.Sunk);
        canvas.Text(reel.Title, SKRect.Create(ReelCanvas.Margin, 204, 330, 24), Small with { SizeMax = 19, SizeMin = 14 }, canvas.Accent.Light, TextAlign.Middle);
        var facts = $"{reel.Moments.Length} highlights of {reel.Rounds} questions, {ShareTexts.Number(reel.Players)} {(reel.Players == 1 ? "player" : "players")}";
        canvas.Text(facts, SKRect.Create(ReelCanvas.Margin, 232, 340, 22), Small with { SizeMax = 14 }, Slate.Second, TextAlign.Middle);

        // Those on the podium have come along.
        for (var place = 0; place < reel.Podium.Length; place++)
        {
            var side = 44f;
            BrainArt.Draw(
                canvas.Skia, reel.Podium[place].Player, ReelCanvas.Width - ReelCanvas.Margin - side - (place * (side - 6)), 210 + (drop * (place + 1) / 2), side);
        }
    }
}
