using MessagePack;

namespace Trivia.Grains.Interfaces.Wire;

/// <summary>A seat alive that a spectator may predict.</summary>
[MessagePackObject]
public sealed record ContenderFrame
{
    /// <summary>Number of the seat.</summary>
    [Key("seat")]
    public required int Seat { get; init; }

    /// <summary>Display name, plain text.</summary>
    [Key("name")]
    public required string Name { get; init; }

    /// <summary>Points of all closed rounds.</summary>
    [Key("score")]
    public required int Score { get; init; }

    /// <summary>Spectators who take it for the winner.</summary>
    [Key("predictions")]
    public required int Predictions { get; init; }
}
