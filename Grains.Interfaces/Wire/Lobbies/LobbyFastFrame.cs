using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>One of the fastest right answers.</summary>
[MessagePackObject]
public sealed record LobbyFastFrame
{
    /// <summary>The seat.</summary>
    [Key("seat")]
    public required int Seat { get; init; }

    /// <summary>The elapsed time that counts, in milliseconds.</summary>
    [Key("elapsedMs")]
    public required int ElapsedMs { get; init; }
}
