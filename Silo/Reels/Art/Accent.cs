using SkiaSharp;

namespace Trivia.Silo.Reels.Art;

/// <summary>A topic's colours, as the design's tokens have them.</summary>
/// <param name="Light">The one light: fills, with ink on them, and large numbers.</param>
/// <param name="Mid">Art.</param>
/// <param name="Deep">Ground.</param>
internal sealed record Accent(SKColor Light, SKColor Mid, SKColor Deep)
{
    private static readonly Accent Bubble = Of("#FF7AC6", "#9E4378", "#481C35");
    private static readonly Accent Iris = Of("#B8A0FF", "#6F56AE", "#31254F");
    private static readonly Accent Pitch = Of("#5FE388", "#0F7E3D", "#063819");
    private static readonly Accent Ember = Of("#FF8C6B", "#A8472A", "#4C1D10");
    private static readonly Accent Plasma = Of("#4FE0EA", "#007980", "#003639");
    private static readonly Accent Atlas = Of("#78B4FF", "#2969B4", "#102E52");
    private static readonly Accent Brass = Of("#FFB657", "#935B00", "#442600");
    private static readonly Accent Zest = Of("#C9F052", "#5C7400", "#283300");

    private static readonly Dictionary<string, Accent> OfArt = new()
    {
        ["pop"] = Bubble,
        ["anime"] = Iris,
        ["football"] = Pitch,
        ["cinema"] = Ember,
        ["science"] = Plasma,
        ["geography"] = Atlas,
        ["history"] = Brass,
        ["food"] = Zest,
        ["games"] = Iris,
        ["literature"] = Ember,
        ["technology"] = Plasma,
        ["animals"] = Pitch,
        ["space"] = Atlas,
        ["mythology"] = Brass,
        ["art"] = Bubble,
    };

    // In the web app's order: a topic that players made takes the one that its slug comes to.
    private static readonly Accent[] OfMadeTopics = [Bubble, Iris, Pitch, Ember, Plasma, Atlas, Brass, Zest];

    /// <summary>Colours of confetti.</summary>
    public static IReadOnlyList<SKColor> OfConfetti { get; } =
        [.. new[] { Iris, Ember, Atlas, Zest, Bubble, Plasma, Brass, Pitch }.Select(accent => accent.Light)];

    /// <summary>The colours of a topic.</summary>
    public static Accent OfTopic(string slug) =>
        TopicArt.Drawn(slug) is { } art ? OfArt[art] : OfMadeTopics[MadeArt.Hash(slug) % (uint)OfMadeTopics.Length];

    private static Accent Of(string light, string mid, string deep) =>
        new(SKColor.Parse(light), SKColor.Parse(mid), SKColor.Parse(deep));
}
