using System.Globalization;
using System.Xml.Linq;
using SkiaSharp;

namespace Trivia.Silo.Reels.Art;

/// <summary>
/// The web app's pictures of topics. Reads as much of SVG as those use: circles, ellipses, rectangles and paths, alone or in
/// groups, filled or drawn, turned, dashed and veiled.
/// </summary>
internal static class TopicArt
{
    /// <summary>Size of every picture.</summary>
    public const float Width = 240, Height = 200;

    private static readonly Dictionary<string, string> Renamed = new() { ["pop-music-1990s"] = "pop", ["video-games"] = "games" };
    private static readonly Dictionary<string, XElement> Pictures = Read();

    /// <summary>Name of the picture that was drawn for a topic; null for one that players made.</summary>
    public static string? Drawn(string slug)
    {
        var name = Renamed.GetValueOrDefault(slug, slug);
        return Pictures.ContainsKey(name) ? name : null;
    }

    /// <summary>Draws the picture of a topic so that it covers a place.</summary>
    public static void Draw(SKCanvas canvas, string slug, SKRect place)
    {
        var picture = Drawn(slug) is { } name ? Pictures[name] : MadeArt.Of(slug);
        var accent = Accent.OfTopic(slug);
        var scale = Math.Max(place.Width / Width, place.Height / Height);
        canvas.Save();
        canvas.ClipRect(place);
        canvas.Translate(place.MidX - (Width * scale / 2), place.MidY - (Height * scale / 2));
        canvas.Scale(scale);
        DrawAll(canvas, picture, new Look(null, null, 1, 1, 1, SKStrokeCap.Butt, SKStrokeJoin.Miter, null), accent);
        canvas.Restore();
    }

    private static void DrawAll(SKCanvas canvas, XElement parent, Look look, Accent accent)
    {
        foreach (var element in parent.Elements())
        {
            var own = look.With(element);
            canvas.Save();
            Turn(canvas, element);
            if (element.Name.LocalName == "g")
            {
                DrawAll(canvas, element, own, accent);
            }
            else
            {
                using var path = PathOf(element);
                own.Draw(canvas, path, accent);
            }

            canvas.Restore();
        }
    }

    private static void Turn(SKCanvas canvas, XElement element)
    {
        if (element.Attribute("transform")?.Value is not { } transform)
        {
            return;
        }

        var numbers = transform[(transform.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Split(' ', ',');
        var values = Array.ConvertAll(numbers, Number);
        switch (transform[..transform.IndexOf('(', StringComparison.Ordinal)])
        {
            case "rotate" when values.Length == 1:
                canvas.RotateDegrees(values[0]);
                break;
            case "rotate" when values.Length == 3:
                canvas.RotateDegrees(values[0], values[1], values[2]);
                break;
            case "translate" when values.Length == 2:
                canvas.Translate(values[0], values[1]);
                break;
            default:
                throw new NotSupportedException($"Pictures of topics cannot {transform}.");
        }
    }

    private static SKPath PathOf(XElement element)
    {
        float Value(string name) => Number(element.Attribute(name)?.Value ?? "0");
        if (element.Name.LocalName == "path")
        {
            var path = SKPath.ParseSvgPathData(element.Attribute("d")!.Value)
                ?? throw new NotSupportedException("A picture of a topic has a path that cannot be read.");
            path.FillType = element.Attribute("fill-rule")?.Value == "evenodd" ? SKPathFillType.EvenOdd : SKPathFillType.Winding;
            return path;
        }

        using var builder = new SKPathBuilder();
        switch (element.Name.LocalName)
        {
            case "circle":
                builder.AddCircle(Value("cx"), Value("cy"), Value("r"));
                break;
            case "ellipse":
                var (rx, ry) = (Value("rx"), Value("ry"));
                builder.AddOval(SKRect.Create(Value("cx") - rx, Value("cy") - ry, rx * 2, ry * 2));
                break;
            case "rect":
                builder.AddRoundRect(new SKRoundRect(SKRect.Create(Value("x"), Value("y"), Value("width"), Value("height")), Value("rx")));
                break;
            default:
                throw new NotSupportedException($"Pictures of topics have no {element.Name.LocalName}.");
        }

        return builder.Detach();
    }

    private static Dictionary<string, XElement> Read()
    {
        using var file = typeof(TopicArt).Assembly.GetManifestResourceStream("topics.svg")!;
        return XDocument.Load(file).Root!.Elements().ToDictionary(symbol => symbol.Attribute("id")!.Value);
    }

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>What an element takes over from those around it.</summary>
    private sealed record Look(
        string? Fill, string? Stroke, float Width, float Veil, float StrokeVeil, SKStrokeCap Cap, SKStrokeJoin Join, float[]? Dashes)
    {
        public Look With(XElement element)
        {
            string? Own(string name) => element.Attribute(name)?.Value;
            return new Look(
                Own("fill") ?? Fill,
                Own("stroke") ?? Stroke,
                Own("stroke-width") is { } width ? Number(width) : Width,
                Veil * (Own("opacity") is { } veil ? Number(veil) : 1),
                Own("stroke-opacity") is { } strokeVeil ? Number(strokeVeil) : StrokeVeil,
                Own("stroke-linecap") is { } cap ? Enum.Parse<SKStrokeCap>(cap, ignoreCase: true) : Cap,
                Own("stroke-linejoin") is { } join ? Enum.Parse<SKStrokeJoin>(join, ignoreCase: true) : Join,
                Own("stroke-dasharray") is { } dashes ? Array.ConvertAll(dashes.Split(' '), Number) : Dashes);
        }

        public void Draw(SKCanvas canvas, SKPath path, Accent accent)
        {
            if (ColourOf(Fill ?? "black", accent) is { } fill)
            {
                using var paint = new SKPaint { Color = Veiled(fill, Veil), IsAntialias = true };
                canvas.DrawPath(path, paint);
            }

            if (ColourOf(Stroke ?? "none", accent) is { } stroke)
            {
                using var paint = new SKPaint
                {
                    Color = Veiled(stroke, Veil * StrokeVeil),
                    IsAntialias = true,
                    Style = SKPaintStyle.Stroke,
                    StrokeWidth = Width,
                    StrokeCap = Cap,
                    StrokeJoin = Join,
                };
                using var dashes = Dashes is { } lengths ? SKPathEffect.CreateDash(lengths, 0) : null;
                paint.PathEffect = dashes;
                canvas.DrawPath(path, paint);
            }
        }

        private static SKColor Veiled(SKColor colour, float veil) => colour.WithAlpha((byte)Math.Round(255 * veil));

        private static SKColor? ColourOf(string value, Accent accent) => value switch
        {
            "none" => null,
            "var(--accent)" => accent.Light,
            "var(--accent-mid)" => accent.Mid,
            "var(--accent-deep)" => accent.Deep,
            "black" => SKColors.Black,
            _ => SKColor.Parse(value),
        };
    }
}
