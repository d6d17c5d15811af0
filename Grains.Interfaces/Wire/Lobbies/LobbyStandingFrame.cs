using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>A player's place in a finished game.</summary>
[MessagePackObject]
public sealed record LobbyStandingFrame
{
    /// <summary>The seat.</summary>
    [Key("seat")]
    public required int Seat { get; init; }

    /// <summary>The player.</summary>
    [Key("playerId")]
    public required string PlayerId { get; init; }

    /// <summary>Display name, plain text.</summary>
    [Key("name")]
    public required string Name { get; init; }

    /// <summary>One-based place; equal scores share the better one.</summary>
    [Key("rank")]
    public required int Rank { get; init; }

    /// <summary>Points.</summary>
    [Key("score")]
    public required int Score { get; init; }

    /// <summary>Right answers.</summary>
    [Key("right")]
    public required int Right { get; init; }

    /// <summary>Answers.</summary>
    [Key("answered")]
    public required int Answered { get; init; }

    /// <summary>The longest run of right answers.</summary>
    [Key("bestStreak")]
    public required int BestStreak { get; init; }

    /// <summary>Whether the player stayed to the end.</summary>
    [Key("completed")]
    public required bool Completed { get; init; }

    /// <summary>Whether the house played.</summary>
    [Key("house")]
    public required bool House { get; init; }

    /// <summary>Whether the player earned a survivor badge.</summary>
    [Key("survivor")]
    public required bool Survivor { get; init; }
}
