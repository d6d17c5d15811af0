using System.Globalization;
using SkiaSharp;
using Trivia.Grains.Rules.Reels;
using Trivia.Silo.Reels.Art;
using Trivia.Silo.Reels.Texts;

namespace Trivia.Silo.Reels.Scenes;

/// <summary>One decisive answer: first the question, then who answered it, and what that did.</summary>
/// <param name="reel">The reel.</param>
/// <param name="place">Place of the moment in it.</param>
internal sealed class MomentScene(Reel reel, int place)
{
    private const float PanelTop = 182;
    private const float BrainSide = 56;

    private static readonly TextStyle Question = new(Typefaces.Words, 25, 14, 5, 1.18f);
    private static readonly TextStyle Hero = new(Typefaces.Numbers, 92, 40);
    private static readonly TextStyle Answer = new(Typefaces.Words, 24, 13, 2, 1.1f);
    private static readonly TextStyle Small = new(Typefaces.Words, 15, 11);

    private static readonly SKRect Upper = SKRect.Create(ReelCanvas.Margin, 30, 330, PanelTop - 42);

    private readonly ReelMoment moment = reel.Moments[place];

    public IEnumerable<ReelFrame> Frames()
    {
        // A GIF counts in hundredths of a second.
        var asking = moment.DurationMs * 45 / 1000 * 10;
        return Motion.In(Ask, asking).Concat(Motion.In(Reveal, moment.DurationMs - asking));
    }

    /// <summary>What is written in giant type, and what it means.</summary>
    internal static (string Hero, string Caption) Words(ReelMoment moment) => moment.Kind switch
    {
        MomentKind.OnlyOneRight => ($"1 of {moment.Count + 1}", "The only one right"),
        MomentKind.LeadTaken => ("1st", "Takes the lead"),
        MomentKind.Streak => (moment.Count.ToString(CultureInfo.InvariantCulture), "Right in a row"),
        MomentKind.StreakBroken => (moment.Count.ToString(CultureInfo.InvariantCulture), "In a row, and then this"),
        MomentKind.Climb => ($"+{moment.Count}", "Places up in one answer"),
        MomentKind.Swing => (ShareTexts.Number(moment.Count), "Points off the lead"),
        MomentKind.Record => (ShareTexts.Seconds(moment.ElapsedMs), "Fastest of the game so far"),
        _ => (ShareTexts.Seconds(moment.ElapsedMs), "First in the room"),
    };

    private void Ask(ReelCanvas canvas, float at)
    {
        Stage(canvas);
        var box = Upper;
        box.Offset(0, (1 - at) * 14);
        canvas.Text(moment.Question, box, Question, Slate.Text, TextAlign.Bottom);
        Panel(canvas, $"Question {moment.Round}", Slate.Second, moment.Player.Name, Slate.Text, brainAt: at, indent: 0);
    }

    private void Reveal(ReelCanvas canvas, float at)
    {
        var (hero, caption) = Words(moment);
        var light = moment.IsRight ? canvas.Accent.Light : Slate.No;
        Stage(canvas);
        canvas.Badge(caption, ReelCanvas.Margin, 30, light);

        var box = SKRect.Create(ReelCanvas.Margin - 3, 58, 440, PanelTop - 66);
        box.Offset(0, (1 - at) * 26);
        canvas.Text(hero, box, Hero, light, TextAlign.Middle);

        const float mark = 34;
        Panel(canvas, moment.Answer, Slate.Text, $"{moment.Player.Name}", Slate.Second, brainAt: 1, indent: mark + 12, Tail());
        canvas.Mark(moment.IsRight, ReelCanvas.Margin, PanelTop + 16 + ((1 - at) * 10), mark);
    }

    /// <summary>What stands behind the name: the time, unless it is in giant type already, and the points.</summary>
    private string Tail()
    {
        var points = $"{(moment.Points < 0 ? "−" : "+")}{ShareTexts.Number(Math.Abs(moment.Points))}";
        return moment.Kind is MomentKind.Fastest or MomentKind.Record ? points : $"{ShareTexts.Seconds(moment.ElapsedMs)}  {points}";
    }

    private void Stage(ReelCanvas canvas)
    {
        // The same in every scene: what stands still costs nothing in a GIF.
        canvas.Ground(veil: 0.5f);
        canvas.Bars(reel.Moments.Length, place + 1);
        canvas.Box(SKRect.Create(0, PanelTop, ReelCanvas.Width, ReelCanvas.Height - PanelTop), Slate.Sunk);
    }

    private void Panel(
        ReelCanvas canvas, string upper, SKColor upperColour, string lower, SKColor lowerColour, float brainAt, float indent, string tail = "")
    {
        var brainLeft = ReelCanvas.Width - ReelCanvas.Margin - BrainSide;
        var width = brainLeft - 14 - ReelCanvas.Margin;
        if (indent > 0)
        {
            canvas.Text(upper, SKRect.Create(ReelCanvas.Margin + indent, PanelTop + 10, width - indent, 46), Answer, upperColour, TextAlign.Middle);
        }
        else
        {
            canvas.Text(upper, SKRect.Create(ReelCanvas.Margin, PanelTop + 12, width, 20), Small with { SizeMax = 13 }, upperColour, TextAlign.Middle);
        }

        var row = indent > 0
            ? SKRect.Create(ReelCanvas.Margin, PanelTop + 60, width, 20)
            : SKRect.Create(ReelCanvas.Margin, PanelTop + 34, width, 36);
        var numbers = TextBox.Fit(tail, SKRect.Create(0, row.Top, width * 0.6f, row.Height), new TextStyle(Typefaces.Numbers, 15, 11));
        var name = row;
        name.Right -= tail.Length > 0 ? numbers.Width + 12 : 0;
        var shown = canvas.Text(lower, name, indent > 0 ? Small : Answer with { LinesMax = 1 }, lowerColour, TextAlign.Middle);
        if (tail.Length > 0)
        {
            canvas.Text(
                tail,
                SKRect.Create(name.Left + shown.Width + 12, row.Top, numbers.Width + 1, row.Height),
                new TextStyle(Typefaces.Numbers, 15, 11),
                canvas.Accent.Light,
                TextAlign.Middle);
        }

        var side = BrainSide * (0.6f + (0.4f * brainAt));
        BrainArt.Draw(
            canvas.Skia,
            moment.Player,
            brainLeft + ((BrainSide - side) / 2),
            PanelTop + 16 + ((BrainSide - side) / 2),
            side,
            isLit: moment.IsRight || indent == 0);
    }
}
