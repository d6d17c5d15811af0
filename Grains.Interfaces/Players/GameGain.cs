using System.Collections.Immutable;
using Trivia.Grains.Rules.Players;

namespace Trivia.Grains.Interfaces.Players;

/// <summary>What a game brought to a player. All zero for a game that was forgotten, or of someone who has left.</summary>
/// <param name="Experience">Experience gained.</param>
/// <param name="Total">All experience.</param>
/// <param name="EloChange">By how much the rating moved.</param>
/// <param name="Elo">The rating.</param>
/// <param name="Unlocked">Achievements that the game unlocked.</param>
[GenerateSerializer, Immutable, Alias("trivia.players.game-gain.v1")]
public sealed record GameGain(
    [property: Id(0)] int Experience,
    [property: Id(1)] long Total,
    [property: Id(2)] double EloChange,
    [property: Id(3)] double Elo,
    [property: Id(4)] ImmutableArray<Unlocked> Unlocked)
{
    /// <summary>Questions that the player saw for the first time, in a rated game that was counted just now; null for none, and in a repeat.</summary>
    [Id(5)]
    public string[]? FirstSights { get; init; }
}
