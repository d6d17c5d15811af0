using Orleans;

namespace Trivia.Grains.Rules.Lobbies.Mechanics.Emotes;

/// <summary>More than half of a round's answers were the same.</summary>
/// <param name="Round">The round.</param>
/// <param name="Option">The option.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.room-agreed.v1")]
public sealed record RoomAgreed([property: Id(0)] int Round, [property: Id(1)] int Option) : MechanicFact;
