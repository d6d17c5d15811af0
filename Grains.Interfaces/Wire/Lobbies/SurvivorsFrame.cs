using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>Someone left in the final round, and others stayed.</summary>
[MessagePackObject]
public sealed record SurvivorsFrame
{
    /// <summary>The lobby.</summary>
    [Key("lobby")]
    public required string Lobby { get; init; }

    /// <summary>See <see cref="LobbyFrame.Epoch"/>.</summary>
    [Key("epoch")]
    public required long Epoch { get; init; }

    /// <summary>See <see cref="LobbyFrame.Sequence"/>; 0 for what is of the moment only.</summary>
    [Key("sequence")]
    public required long Sequence { get; init; }

    /// <summary>Seat that left.</summary>
    [Key("leaver")]
    public required int Leaver { get; init; }

    /// <summary>Seats that earned a badge.</summary>
    [Key("seats")]
    public required IReadOnlyList<int> Seats { get; init; }
}
