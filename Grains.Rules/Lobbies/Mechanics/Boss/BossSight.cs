using Orleans;

namespace Trivia.Grains.Rules.Lobbies.Mechanics.Boss;

/// <summary>What a boss sees of a room: nothing that would let it know a question.</summary>
/// <param name="LobbyId">The room.</param>
/// <param name="Number">Number of the question that it joins for.</param>
/// <param name="Players">Who plays.</param>
/// <param name="Streak">The leader's streak.</param>
[GenerateSerializer, Immutable, Alias("trivia.rules.boss-sight.v1")]
public sealed record BossSight(
    [property: Id(0)] string LobbyId,
    [property: Id(1)] int Number,
    [property: Id(2)] int Players,
    [property: Id(3)] int Streak);
