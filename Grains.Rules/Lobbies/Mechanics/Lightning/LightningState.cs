using Orleans;

namespace Trivia.Grains.Rules.Lobbies.Mechanics.Lightning;

/// <summary>How often lightning was due up to the last time it struck.</summary>
/// <param name="Struck">Times it had been due in the game by then.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.lightning-state.v1")]
public sealed record LightningState([property: Id(0)] int Struck) : MechanicState;
