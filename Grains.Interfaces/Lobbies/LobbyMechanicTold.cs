using Trivia.Grains.Rules.Lobbies.Mechanics;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>Fact: a mechanic did something.</summary>
[GenerateSerializer, Immutable, Alias("trivia.lobby.mechanic-told.v1")]
public sealed record LobbyMechanicTold : LobbyEvent
{
    /// <summary>What.</summary>
    [Id(0)]
    public required MechanicFact Fact { get; init; }
}
