using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>What a closed round gave a seat.</summary>
[MessagePackObject]
public sealed record LobbyResultFrame
{
    /// <summary>The seat.</summary>
    [Key("seat")]
    public required int Seat { get; init; }

    /// <summary>The option, 0–3; −1 for none.</summary>
    [Key("choice")]
    public required int Choice { get; init; }

    /// <summary>The elapsed time that counts, in milliseconds.</summary>
    [Key("elapsedMs")]
    public required int ElapsedMs { get; init; }

    /// <summary>Points for the answer and its speed.</summary>
    [Key("points")]
    public required int Points { get; init; }

    /// <summary>Points on top: the streak, and what mechanics gave.</summary>
    [Key("bonus")]
    public required int Bonus { get; init; }

    /// <summary>Consecutive right answers, this one included.</summary>
    [Key("streak")]
    public required int Streak { get; init; }
}
