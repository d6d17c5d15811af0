using System.Xml.Linq;

namespace Trivia.Silo.Reels.Art;

/// <summary>
/// Pictures of topics that players make: two shapes chosen by the slug, and a dot. The web app draws the same ones
/// (<c>Clients/Web/src/shared/ui/Art.tsx</c>), so that a topic looks alike in a game and in its reel.
/// </summary>
internal static class MadeArt
{
    private const uint Shapes = 6;
    private const string Light = "var(--accent)", Mid = "var(--accent-mid)";

    /// <summary>The picture of a slug; always the same for the same slug.</summary>
    public static XElement Of(string slug)
    {
        var hash = Hash(slug);
        var first = hash % Shapes;
        var second = (first + 1 + ((hash >> 8) % (Shapes - 1))) % Shapes;
        return new XElement(
            "symbol",
            Place(170, 72, Mid, Shape(first, 108, (hash >> 12) % 90)),
            Place(112, 122, Light, Shape(second, 62, (hash >> 18) % 90)),
            Element("circle", ("cx", 32 + ((hash >> 24) % 40)), ("cy", 44), ("r", 9), ("fill", Light)));
    }

    /// <summary>A number that is always the same for a text, and the same in the web app: FNV-1a over its code points.</summary>
    public static uint Hash(string text) =>
        text.EnumerateRunes().Aggregate(0x811c9dc5u, (hash, rune) => unchecked((hash ^ (uint)rune.Value) * 0x01000193u));

    private static XElement Place(int x, int y, string colour, XElement shape) =>
        Element("g", ("transform", $"translate({x} {y})"), ("fill", colour), ("stroke", colour)).With(shape);

    private static XElement Shape(uint kind, float size, uint turn) => kind switch
    {
        0 => Element("circle", ("r", size * 0.8f), ("stroke", "none")),
        1 => Element(
            "rect",
            ("x", -size * 0.7f),
            ("y", -size * 0.7f),
            ("width", size * 1.4f),
            ("height", size * 1.4f),
            ("rx", size * 0.38f),
            ("transform", $"rotate({turn})"),
            ("stroke", "none")),
        2 => Element("circle", ("r", size * 0.66f), ("fill", "none"), ("stroke-width", size * 0.3f)),
        3 => Element(
            "path",
            ("d", FormattableString.Invariant($"M0 {-size}L{size * 0.92f} {size * 0.6f}L{-size * 0.92f} {size * 0.6f}Z")),
            ("transform", $"rotate({(int)turn - 45})"),
            ("stroke", "none")),
        4 => Element(
            "path",
            ("d", string.Concat(new[] { -0.72f, -0.24f, 0.24f, 0.72f }.Select(y => FormattableString.Invariant($"M{-size} {y * size}H{size}")))),
            ("fill", "none"),
            ("stroke-width", size * 0.22f),
            ("transform", $"rotate({(int)turn - 45})")),
        _ => Element(
            "path",
            ("d", FormattableString.Invariant($"M{-size * 0.8f} 0a{size * 0.8f} {size * 0.8f} 0 0 1 {size * 1.6f} 0Z")),
            ("transform", $"rotate({turn})"),
            ("stroke", "none")),
    };

    private static XElement Element(string name, params (string Name, object Value)[] attributes) =>
        new(name, attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value)));

    private static XElement With(this XElement element, XElement child)
    {
        element.Add(child);
        return element;
    }
}
