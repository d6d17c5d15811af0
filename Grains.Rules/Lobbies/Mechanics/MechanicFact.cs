using System.Collections.Immutable;
using Orleans;

namespace Trivia.Grains.Rules.Lobbies.Mechanics;

/// <summary>Something that a mechanic did and that the whole room may know. Told after it was stored.</summary>
[GenerateSerializer, Immutable, Alias("trivia.rules.mechanic-fact.v1")]
public abstract record MechanicFact
{
    /// <summary>By how much it changed the scores of seats, outside of any answer.</summary>
    public virtual ImmutableDictionary<int, int> ScoreChanges() => ImmutableDictionary<int, int>.Empty;
}
