using Orleans;

namespace Trivia.Grains.Rules.Lobbies.Mechanics.Fanfare;

/// <summary>Someone has come.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="PlayerName">Display name.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.fanfare-sounded.v1")]
public sealed record FanfareSounded([property: Id(0)] int Seat, [property: Id(1)] string PlayerName) : MechanicFact;
