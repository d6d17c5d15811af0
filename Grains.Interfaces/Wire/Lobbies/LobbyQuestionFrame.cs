using MessagePack;

namespace Trivia.Grains.Interfaces.Wire.Lobbies;

/// <summary>A question that is open now.</summary>
[MessagePackObject]
public sealed record LobbyQuestionFrame
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

    /// <summary>One-based number of the round over all games of the lobby; an answer names it.</summary>
    [Key("round")]
    public required int Round { get; init; }

    /// <summary>One-based number of the question in its game.</summary>
    [Key("number")]
    public required int Number { get; init; }

    /// <summary>Questions of the game.</summary>
    [Key("questions")]
    public required int Questions { get; init; }

    /// <summary>Slug of the topic.</summary>
    [Key("topic")]
    public required string Topic { get; init; }

    /// <summary>The question, plain text.</summary>
    [Key("body")]
    public required string Body { get; init; }

    /// <summary>Four options, plain text; an answer names one by its place, 0–3.</summary>
    [Key("options")]
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>The whole answer window in milliseconds.</summary>
    [Key("windowMs")]
    public required int WindowMs { get; init; }

    /// <summary>What is left of it when this frame was made, in milliseconds.</summary>
    [Key("remainingMs")]
    public required int RemainingMs { get; init; }

    /// <summary>By what the points of a right answer are multiplied.</summary>
    [Key("factor")]
    public required int Factor { get; init; }

    /// <summary>What is special about the round; mostly nothing.</summary>
    [Key("twists")]
    public required IReadOnlyList<string> Twists { get; init; }
}
