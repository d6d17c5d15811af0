using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>A question was answered, and this is how.</summary>
[MessagePackObject, ToldAfterReveal]
public sealed record LobbyRevealFrame
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

    /// <summary>The round.</summary>
    [Key("round")]
    public required int Round { get; init; }

    /// <summary>The question's number in its game.</summary>
    [Key("number")]
    public required int Number { get; init; }

    /// <summary>Place of the right option.</summary>
    [Key("correct")]
    public required int Correct { get; init; }

    /// <summary>Why, plain text; null when there is nothing to say.</summary>
    [Key("explanation")]
    public string? Explanation { get; init; }

    /// <summary>How many chose each option.</summary>
    [Key("picks")]
    public required IReadOnlyList<int> Picks { get; init; }

    /// <summary>The fastest three right answers.</summary>
    [Key("fastest")]
    public required IReadOnlyList<LobbyFastFrame> Fastest { get; init; }

    /// <summary>What the round gave, by seat.</summary>
    [Key("results")]
    public required IReadOnlyList<LobbyResultFrame> Results { get; init; }

    /// <summary>Every seat's score after it, by seat number.</summary>
    [Key("scores")]
    public required IReadOnlyList<int> Scores { get; init; }

    /// <summary>How long it is meant to be shown, in milliseconds.</summary>
    [Key("showMs")]
    public required int ShowMs { get; init; }

    /// <summary>Time for votes and flags after that, in milliseconds.</summary>
    [Key("feedbackMs")]
    public required int FeedbackMs { get; init; }
}
