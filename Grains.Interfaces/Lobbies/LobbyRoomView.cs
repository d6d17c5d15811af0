using System.Collections.Immutable;
using Trivia.Grains.Rules.Lobbies;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>A lobby as everyone in it may see it: no seed, no key, no role.</summary>
[GenerateSerializer, Immutable, Alias("trivia.lobby.room-view.v1")]
public sealed record LobbyRoomView
{
    /// <summary>What the host has set.</summary>
    [Id(0)]
    public required LobbySettings Settings { get; init; }

    /// <summary>The code of a private lobby; null for a public one.</summary>
    [Id(1)]
    public string? JoinCode { get; init; }

    /// <summary>The host's seat; −1 while nobody is there.</summary>
    [Id(2)]
    public int HostSeat { get; init; } = -1;

    /// <summary>The phase.</summary>
    [Id(3)]
    public LobbyPhase Phase { get; init; }

    /// <summary>When the next step is due; null where only a person moves it on.</summary>
    [Id(4)]
    public DateTimeOffset? Until { get; init; }

    /// <summary>One-based number of the game; 0 before the first.</summary>
    [Id(5)]
    public int Game { get; init; }

    /// <summary>One-based number of the question; 0 before the first.</summary>
    [Id(6)]
    public int Number { get; init; }

    /// <summary>Questions of the running game.</summary>
    [Id(7)]
    public int Questions { get; init; }

    /// <summary>The seats, by number, those of leavers included while a game runs.</summary>
    [Id(8)]
    public ImmutableArray<LobbySeatView> Seats { get; init; } = [];

    /// <summary>Names of the mechanics that are on.</summary>
    [Id(9)]
    public ImmutableArray<string> Mechanics { get; init; } = [];
}
