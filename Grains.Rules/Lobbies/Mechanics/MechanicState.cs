using Orleans;

namespace Trivia.Grains.Rules.Lobbies.Mechanics;

/// <summary>What a mechanic keeps of a game. Forgotten when the next one starts.</summary>
[GenerateSerializer, Immutable, Alias("trivia.rules.mechanic-state.v1")]
public abstract record MechanicState;
