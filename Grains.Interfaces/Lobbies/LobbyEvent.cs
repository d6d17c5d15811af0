namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>
/// A fact about a lobby, published after it was stored; may repeat. (<see cref="LobbyId"/>, <see cref="Sequence"/>) identifies
/// it, and sequences have no gaps.
/// </summary>
[GenerateSerializer, Immutable, Alias("trivia.lobby.event.v1")]
public abstract record LobbyEvent
{
    /// <summary>The lobby.</summary>
    [Id(0)]
    public required string LobbyId { get; init; }

    /// <summary>The activation that stored it; only grows.</summary>
    [Id(1)]
    public long Epoch { get; init; }

    /// <summary>One-based number of the event in its lobby; 0 for what is told once and not kept.</summary>
    [Id(2)]
    public long Sequence { get; init; }
}
