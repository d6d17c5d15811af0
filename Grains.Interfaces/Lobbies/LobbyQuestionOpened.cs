using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>Fact: a question is open, or open again after the server was away. A seat's time starts at the first write to it.</summary>
[GenerateSerializer, Immutable, Alias("trivia.lobby.question-opened.v1")]
public sealed record LobbyQuestionOpened : LobbyEvent
{
    /// <summary>One-based number of the round over all games of the lobby.</summary>
    [Id(0)]
    public required int Round { get; init; }

    /// <summary>One-based number of the question in its game.</summary>
    [Id(1)]
    public required int Number { get; init; }

    /// <summary>Questions of the game.</summary>
    [Id(2)]
    public required int Questions { get; init; }

    /// <summary>Slug of its topic.</summary>
    [Id(3)]
    public required string Topic { get; init; }

    /// <summary>The question.</summary>
    [Id(4)]
    public required string Body { get; init; }

    /// <summary>Four options in the order everyone sees.</summary>
    [Id(5)]
    public required ImmutableArray<string> Options { get; init; }

    /// <summary>When it opened, by the lobby's clock.</summary>
    [Id(6)]
    public required DateTimeOffset OpenAt { get; init; }

    /// <summary>Answer window in milliseconds.</summary>
    [Id(7)]
    public required int WindowMs { get; init; }

    /// <summary>How long after the window a gateway may take to hand its answers over, in milliseconds.</summary>
    [Id(8)]
    public int HandOverMs { get; init; }

    /// <summary>By what the points of a right answer are multiplied.</summary>
    [Id(9)]
    public int Factor { get; init; } = 1;

    /// <summary>What is special about the round.</summary>
    [Id(10)]
    public ImmutableArray<string> Twists { get; init; } = [];
}
