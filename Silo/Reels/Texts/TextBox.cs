using SkiaSharp;

namespace Trivia.Silo.Reels.Texts;

/// <summary>
/// A text in a box: as large as it fits with its words whole, on as many lines as are allowed. What fits only with a word broken
/// is broken, as large as it fits, and what fits at no size is cut with an ellipsis.
/// Nothing of it is ever drawn outside of the box.
/// </summary>
internal sealed class TextBox
{
    /// <summary>Characters that are looked at; no box shows more.</summary>
    private const int CharactersMax = 400;

    private const string Ellipsis = "…";
    private const float StepRatio = 0.92f;
    private const float AscentEm = 0.97f;

    private readonly List<TextLine> lines;
    private readonly SKRect box;
    private readonly float size;
    private readonly float lead;

    private TextBox(List<TextLine> lines, SKRect box, float size, float lead)
    {
        (this.lines, this.box, this.size, this.lead) = (lines, box, size, lead);
    }

    /// <summary>Height of the lines.</summary>
    public float Height => lines.Count == 0 ? 0 : size * (1.2f + ((lines.Count - 1) * lead));

    /// <summary>Width of the widest line.</summary>
    public float Width => lines.Count == 0 ? 0 : lines.Max(line => line.Width);

    /// <summary>Fits a text into a box.</summary>
    public static TextBox Fit(string text, SKRect box, TextStyle style)
    {
        var elements = Runs.Elements(text);
        var words = string.Concat(elements.Take(CharactersMax)).Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        (List<string> Lines, float Size)? broken = null;
        for (var size = style.SizeMax; ; size = Math.Max(style.SizeMin, size * StepRatio))
        {
            var rows = Math.Max(1, RowsOf(box, size, style));
            var lines = Wrap(words, box.Width, size, style, rows + 1);
            if (lines.Count <= RowsOf(box, size, style) && elements.Count <= CharactersMax)
            {
                if (words.All(word => Fits(word, box.Width, size, style)))
                {
                    return Set(lines, size);
                }

                broken ??= (lines, size);
            }

            if (size <= style.SizeMin)
            {
                return broken is { } whole ? Set(whole.Lines, whole.Size) : Set(Cut(lines, rows, box.Width, size, style), size);
            }
        }

        TextBox Set(List<string> lines, float size) => new(lines.ConvertAll(line => TextLine.Of(line, style.Faces, size)), box, size, style.Lead);
    }

    /// <summary>Draws the text.</summary>
    public void Draw(SKCanvas canvas, SKColor colour, TextAlign align = TextAlign.Top)
    {
        canvas.Save();
        canvas.ClipRect(box);
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        var baseline = (align switch
        {
            TextAlign.Bottom => box.Bottom - Height,
            TextAlign.Middle => box.MidY - (Height / 2),
            _ => box.Top,
        }) + (size * AscentEm);
        foreach (var line in lines)
        {
            line.Draw(canvas, box.Left, baseline, paint);
            baseline += size * lead;
        }

        canvas.Restore();
    }

    private static int RowsOf(SKRect box, float size, TextStyle style)
    {
        var rows = 1 + (int)Math.Floor(((box.Height / size) - 1.2f + 0.01f) / style.Lead);
        return Math.Min(rows, style.LinesMax);
    }

    /// <summary>Breaks words into lines, no more than enough to see that there are too many.</summary>
    private static List<string> Wrap(string[] words, float width, float size, TextStyle style, int linesMax)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in words)
        {
            if (lines.Count >= linesMax)
            {
                return lines;
            }

            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (Fits(longer, width, size, style))
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            line = word;
            while (lines.Count < linesMax && !Fits(line, width, size, style))
            {
                var head = Head(line, width, size, style, tail: "");
                lines.Add(head);
                line = line[head.Length..];
            }
        }

        if (line.Length > 0 && lines.Count < linesMax)
        {
            lines.Add(line);
        }

        return lines;
    }

    private static List<string> Cut(List<string> lines, int rows, float width, float size, TextStyle style)
    {
        var kept = lines.Take(rows).ToList();
        if (kept.Count > 0)
        {
            kept[^1] = Head(kept[^1], width, size, style, Ellipsis) + Ellipsis;
        }

        return kept;
    }

    /// <summary>As much of a text as fits with what follows it; at least one character, so that a line always moves on.</summary>
    private static string Head(string text, float width, float size, TextStyle style, string tail)
    {
        var elements = Runs.Elements(text);
        var (fitting, tooMany) = (1, 2);
        while (tooMany <= elements.Count && Fits(string.Concat(elements.Take(tooMany)) + tail, width, size, style))
        {
            (fitting, tooMany) = (tooMany, tooMany * 2);
        }

        tooMany = Math.Min(tooMany, elements.Count + 1);
        while (tooMany - fitting > 1)
        {
            var middle = (fitting + tooMany) / 2;
            if (Fits(string.Concat(elements.Take(middle)) + tail, width, size, style))
            {
                fitting = middle;
            }
            else
            {
                tooMany = middle;
            }
        }

        var head = string.Concat(elements.Take(fitting));
        return tail.Length > 0 ? head.TrimEnd() : head;
    }

    private static bool Fits(string text, float width, float size, TextStyle style) =>
        TextLine.Of(text, style.Faces, size).Width <= width;
}
