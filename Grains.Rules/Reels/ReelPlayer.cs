using Orleans;

namespace Trivia.Grains.Rules.Reels;

/// <summary>A player as a reel shows one.</summary>
/// <param name="Name">Display name.</param>
/// <param name="Look">Which of the built-in faces and colours; any number has one.</param>
[GenerateSerializer, Immutable, Alias("trivia.reels.player.v1")]
public sealed record ReelPlayer([property: Id(0)] string Name, [property: Id(1)] int Look);
