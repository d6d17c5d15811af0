using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>Something of the moment, with sequence 0: told once, kept nowhere.</summary>
[GenerateSerializer, Immutable, Alias("trivia.lobby.counted.v1")]
public sealed record LobbyCounted : LobbyEvent
{
    /// <summary>The mechanic.</summary>
    [Id(0)]
    public required string Mechanic { get; init; }

    /// <summary>The round.</summary>
    [Id(1)]
    public required int Round { get; init; }

    /// <summary>The counts of all gateways together, place by place.</summary>
    [Id(2)]
    public required ImmutableArray<int> Counts { get; init; }
}
