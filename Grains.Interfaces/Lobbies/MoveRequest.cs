using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>What a player does with a mechanic. Safe to repeat: each mechanic knows its own once and for all.</summary>
/// <param name="PlayerId">The player.</param>
/// <param name="Mechanic">Name of the mechanic.</param>
/// <param name="Round">The round it is meant for; in another one it means nothing any more.</param>
/// <param name="Value">What the mechanic takes it for.</param>
[GenerateSerializer, Immutable, Alias("trivia.lobby.move-request.v1")]
public sealed record MoveRequest(
    [property: Id(0)] string PlayerId,
    [property: Id(1)] string Mechanic,
    [property: Id(2)] int Round,
    [property: Id(3)] int Value)
{
    /// <summary>Most words of a move.</summary>
    public const int WordsMax = 8;

    /// <summary>What the player says with it, as it came; for mechanics that take words.</summary>
    [Id(4)]
    public ImmutableArray<string> Words { get; init; } = [];
}
