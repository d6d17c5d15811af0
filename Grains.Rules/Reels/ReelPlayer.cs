using Orleans;

namespace Trivia.Grains.Rules.Reels;

/// <summary>A player as a reel shows one.</summary>
/// <param name="Name">Display name.</param>
/// <param name="Look">A number for a face and a colour, which builds before the picture drew. Nothing reads it any more.</param>
/// <param name="Avatar">The picture, one of <see cref="Players.Avatars"/>; null in games that are older than this.</param>
[GenerateSerializer, Immutable, Alias("trivia.reels.player.v1")]
public sealed record ReelPlayer([property: Id(0)] string Name, [property: Id(1)] int Look = 0, [property: Id(2)] string? Avatar = null);
