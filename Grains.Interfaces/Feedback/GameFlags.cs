using System.Collections.Immutable;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Grains.Interfaces.Feedback;

/// <summary>Who flagged a question in one game and has not been judged.</summary>
/// <param name="Game">The game.</param>
/// <param name="Flaggers">The players, at most <see cref="FlaggersMax"/>.</param>
[GenerateSerializer, Immutable, Alias("trivia.feedback.game-flags.v1")]
public sealed record GameFlags(
    [property: Id(0)] Sighting Game,
    [property: Id(1)] ImmutableArray<string> Flaggers)
{
    /// <summary>Most flaggers that a shard reports of a game: sixteen such shards are more than one in a hundred of 100,000.</summary>
    public const int FlaggersMax = 100;
}
