using CsCheck;
using SkiaSharp;
using Trivia.Silo.Reels.Texts;

namespace Trivia.Reels.Tests.Texts;

/// <summary>Whatever a text holds, it stays in its box and something of it shows.</summary>
public sealed class TextBoxTests
{
    private const int Around = 60;

    private static readonly Gen<string> Hostile = Gen.OneOf<string>(
        Gen.OneOf(
            new string('W', 400),
            "the quick brown fox jumps over the lazy dog, again and again and again and again",
            "مرحبا بالعالم 123 hello",
            "שלום Ada 42",
            "👩‍👩‍👧‍👦🏳️‍🌈👍🏽🇳🇱",
            "小林さんは日本語で名前を書きます",
            "Z̴̢̛̺͎a̷͓̅l̵̰̈́g̶̣̽o̸̱͌",
            "ffffffffffffiiiiiii𝓕𝓪𝓷𝓬𝔂",
            "\u202eevil\u202c",
            "ﷺﷺﷺﷺﷺ",
            "ΑΒΓ абв Ǆ ữ"),
        Gen.String[Gen.Char[' ', '\uD7FF'], 0, 120],
        Gen.String[Gen.OneOf('a', 'ا', 'ב', '1', ' ', '\u0301', "😀"[0], '!', '-'), 0, 60]);

    [Fact]
    public void Draw_AnyText_LeavesNoInkOutsideOfItsBox() =>
        Gen.Select(Hostile, Gen.Float[8, 300], Gen.Float[8, 120], Gen.Int[1, 5], Gen.Float[6, 90]).Sample(
            (text, width, height, lines, size) =>
            {
                var box = SKRect.Create(Around, Around, width, height);
                using var picture = Drawn(text, box, new TextStyle(Typefaces.Numbers, size, Math.Min(size, 9), lines));
                return InkOutside(picture, box) == 0;
            },
            iter: 60);

    [Fact]
    public void Fit_AnyText_MeasuresNoWiderThanItsBox() =>
        Gen.Select(Hostile, Gen.Float[60, 300]).Sample(
            (text, width) => TextBox.Fit(text, SKRect.Create(0, 0, width, 40), new TextStyle(Typefaces.Words, 30, 9, 2)).Width <= width + 0.01f,
            iter: 60);

    [Theory]
    [InlineData("Ottoline")]
    [InlineData("مريم")]
    [InlineData("יעל")]
    [InlineData("小林")]
    [InlineData("🎈")]
    [InlineData("Ξένια")]
    [InlineData("Đặng")]
    [InlineData("Łukasz Żółć-Ñandú O’Brien the Third of His Name")]
    public void Draw_NamesOfManyScripts_ShowInk(string name)
    {
        var box = SKRect.Create(Around, Around, 200, 24);
        using var picture = Drawn(name, box, new TextStyle(Typefaces.Words, 18, 11));

        Ink(picture, box).ShouldBeGreaterThan(40);
    }

    [Fact]
    public void Fit_LongText_EndsWithAnEllipsisOnlyWhenItMust()
    {
        var style = new TextStyle(Typefaces.Words, 20, 10);

        TextBox.Fit("short", SKRect.Create(0, 0, 200, 24), style).Width.ShouldBeInRange(30, 60);
        TextBox.Fit(new string('m', 300), SKRect.Create(0, 0, 200, 24), style).Width.ShouldBeInRange(150, 200);
    }

    [Fact]
    public void Fit_WordThatIsTooWideAtFirst_GetsSmallerBeforeItBreaks()
    {
        var (box, style) = (SKRect.Create(0, 0, 300, 118), new TextStyle(Typefaces.Numbers, 56, 22, 2, 1.02f));

        // One line, smaller than two at the largest size would be.
        TextBox.Fit("Thermodynamics", box, style).Height.ShouldBeLessThan(56 * 1.2f);
        TextBox.Fit(new string('W', 30), box, style).Height.ShouldBeGreaterThan(22 * 1.2f * 1.5f);
    }

    [Theory]
    [InlineData("abc אבג", "abc |אבג")]
    [InlineData("אבג abc", "abc| |אבג")]
    [InlineData("abc", "abc")]
    public void Runs_MixedDirections_StandAsTheyAreRead(string text, string expected) =>
        string.Join('|', Runs.Of(text, Typefaces.Words).Select(run => run.Text)).ShouldBe(expected);

    private static SKBitmap Drawn(string text, SKRect box, TextStyle style)
    {
        var picture = new SKBitmap((int)box.Right + Around, (int)box.Bottom + Around, SKColorType.Rgba8888, SKAlphaType.Premul);
        using var canvas = new SKCanvas(picture);
        canvas.Clear(SKColors.Transparent);
        TextBox.Fit(text, box, style).Draw(canvas, SKColors.White, TextAlign.Middle);
        return picture;
    }

    private static int InkOutside(SKBitmap picture, SKRect box)
    {
        // A pixel that the edge of the box crosses belongs to it.
        var inside = SKRectI.Ceiling(box);
        inside = new SKRectI((int)Math.Floor(box.Left), (int)Math.Floor(box.Top), inside.Right, inside.Bottom);
        var ink = 0;
        var pixels = picture.GetPixelSpan();
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                ink += pixels[(y * picture.RowBytes) + (x * 4) + 3] > 0 && !inside.Contains(x, y) ? 1 : 0;
            }
        }

        return ink;
    }

    private static int Ink(SKBitmap picture, SKRect box) =>
        Enumerable.Range((int)box.Top, (int)box.Height).Sum(y =>
            Enumerable.Range((int)box.Left, (int)box.Width).Count(x => picture.GetPixel(x, y).Alpha > 128));
}
