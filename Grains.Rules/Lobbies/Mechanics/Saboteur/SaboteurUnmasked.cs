using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Lobbies.Mechanics.Saboteur;

/// <summary>The game is over, and this is who it was.</summary>
/// <param name="Seat">The saboteur's seat.</param>
/// <param name="Points">What had been held back.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.saboteur-unmasked.v1")]
public sealed record SaboteurUnmasked([property: Id(0)] int Seat, [property: Id(1)] int Points) : MechanicFact
{
    /// <inheritdoc/>
    public override ImmutableDictionary<int, int> ScoreChanges() => ImmutableDictionary<int, int>.Empty.Add(Seat, Points);
}
