using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Lobbies.Mechanics.Survivor;

/// <summary>Someone left in the final round, and others stayed.</summary>
/// <param name="Leaver">Who left.</param>
/// <param name="Seats">Who stayed.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.survivors-named.v1")]
public sealed record SurvivorsNamed(
    [property: Id(0)] int Leaver,
    [property: Id(1)] ImmutableArray<int> Seats) : MechanicFact;
