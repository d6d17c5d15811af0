using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>A boss has joined for a round.</summary>
[MessagePackObject]
public sealed record BossFrame
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

    /// <summary>The round.</summary>
    [Key("round")]
    public required int Round { get; init; }

    /// <summary>The leader's streak.</summary>
    [Key("streak")]
    public required int Streak { get; init; }

    /// <summary>What it does: <c>halfTime</c>, <c>hiddenScores</c> or <c>swappedColours</c>.</summary>
    [Key("sabotage")]
    public required string Sabotage { get; init; }

    /// <summary>What it says.</summary>
    [Key("taunt")]
    public required string Taunt { get; init; }
}
