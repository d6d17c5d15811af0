using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Reels;

/// <summary>What goes with a reel's picture wherever it is shown.</summary>
/// <param name="Title">Name of the room.</param>
/// <param name="TopicName">What was played.</param>
/// <param name="Moments">How many decisive answers it shows.</param>
/// <param name="Texts">Texts to share it with, the result first.</param>
/// <param name="GameId">The game; null in cards that are older than this.</param>
[GenerateSerializer, Immutable, Alias("trivia.reels.card.v1")]
public sealed record ReelCard(
    [property: Id(0)] string Title,
    [property: Id(1)] string TopicName,
    [property: Id(2)] int Moments,
    [property: Id(3)] ImmutableArray<string> Texts,
    [property: Id(4)] string? GameId = null);
