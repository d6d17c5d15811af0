namespace Trivia.Grains.Interfaces.Reels;

/// <summary>A game's reel as players may see it.</summary>
/// <param name="Stage">How far it is.</param>
/// <param name="Hash">SHA-256 of the picture in lower-case hexadecimal digits, by which it is found; null until it is ready.</param>
/// <param name="Card">What goes with it; null until it is ready.</param>
[GenerateSerializer, Immutable, Alias("trivia.reels.view.v1")]
public sealed record ReelView(
    [property: Id(0)] ReelStage Stage,
    [property: Id(1)] string? Hash = null,
    [property: Id(2)] ReelCard? Card = null);
