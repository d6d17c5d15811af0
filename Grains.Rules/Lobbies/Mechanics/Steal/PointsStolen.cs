using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Lobbies.Mechanics.Steal;

/// <summary>A player has taken points from a leader.</summary>
/// <param name="Round">The round whose reveal it was.</param>
/// <param name="Thief">Who has them now.</param>
/// <param name="Victim">Whose they were.</param>
/// <param name="Points">How many.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.points-stolen.v1")]
public sealed record PointsStolen(
    [property: Id(0)] int Round,
    [property: Id(1)] int Thief,
    [property: Id(2)] int Victim,
    [property: Id(3)] int Points) : MechanicFact
{
    /// <inheritdoc/>
    public override ImmutableDictionary<int, int> ScoreChanges() =>
        ImmutableDictionary<int, int>.Empty.Add(Thief, Points).Add(Victim, -Points);
}
