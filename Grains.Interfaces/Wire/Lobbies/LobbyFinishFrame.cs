using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>A game is over.</summary>
[MessagePackObject]
public sealed record LobbyFinishFrame
{
    /// <summary>The lobby.</summary>
    [Key("lobby")]
    public required string Lobby { get; init; }

    /// <summary>See <see cref="LobbyFrame.Epoch"/>.</summary>
    [Key("epoch")]
    public required long Epoch { get; init; }

    /// <summary>See <see cref="LobbyFrame.Sequence"/>.</summary>
    [Key("sequence")]
    public required long Sequence { get; init; }

    /// <summary>The game's id.</summary>
    [Key("game")]
    public required string Game { get; init; }

    /// <summary>Whether it counts for anyone's numbers.</summary>
    [Key("rated")]
    public required bool Rated { get; init; }

    /// <summary>Everyone who played, best first.</summary>
    [Key("standings")]
    public required IReadOnlyList<LobbyStandingFrame> Standings { get; init; }
}
