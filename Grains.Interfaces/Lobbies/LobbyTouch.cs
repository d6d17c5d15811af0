using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>What a gateway reports of one lobby: when it changes, and every few seconds.</summary>
[GenerateSerializer, Immutable, Alias("trivia.lobby.touch.v1")]
public sealed record LobbyTouch
{
    /// <summary>The gateway's name, the same after a restart.</summary>
    [Id(0)]
    public required string Gateway { get; init; }

    /// <summary>Its process, new after every restart.</summary>
    [Id(1)]
    public required string Instance { get; init; }

    /// <summary>Seats with a connection here.</summary>
    [Id(2)]
    public ImmutableArray<int> Seats { get; init; } = [];

    /// <summary>The game that those seat numbers belong to; they are given anew with each.</summary>
    [Id(3)]
    public int Game { get; init; }

    /// <summary>People who only watch here.</summary>
    [Id(4)]
    public int Spectators { get; init; }

    /// <summary>The last round whose answers have all been stored or given a verdict here; 0 for none.</summary>
    [Id(5)]
    public int HandedOver { get; init; }

    /// <summary>Whether this is a farewell: nobody is here any more.</summary>
    [Id(6)]
    public bool Leaving { get; init; }
}
