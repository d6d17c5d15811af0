using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Lobbies;

/// <summary>A question of a finished game, with every answer to it. Never crosses to a client.</summary>
[GenerateSerializer, Immutable, Alias("trivia.lobby.game-question.v1")]
public sealed record GameQuestion
{
    /// <summary>What a seat that gave no answer has in <see cref="Choices"/>.</summary>
    public const byte NoAnswer = 255;

    /// <summary>What a seat that was not there has in <see cref="Choices"/>.</summary>
    public const byte NotThere = 254;

    /// <summary>The round, over all games of the lobby.</summary>
    [Id(0)]
    public required int Round { get; init; }

    /// <summary>The question.</summary>
    [Id(1)]
    public required string QuestionId { get; init; }

    /// <summary>Its topic.</summary>
    [Id(2)]
    public required string Topic { get; init; }

    /// <summary>Its text.</summary>
    [Id(3)]
    public required string Body { get; init; }

    /// <summary>Its options as they stood.</summary>
    [Id(4)]
    public required ImmutableArray<string> Options { get; init; }

    /// <summary>Place of the right one.</summary>
    [Id(5)]
    public required int Correct { get; init; }

    /// <summary>Elo number of its difficulty when it was asked.</summary>
    [Id(6)]
    public required int Difficulty { get; init; }

    /// <summary>Each seat's choice, 0–3, <see cref="NoAnswer"/> or <see cref="NotThere"/>.</summary>
    [Id(7)]
    public required byte[] Choices { get; init; }

    /// <summary>Each seat's elapsed time, in milliseconds.</summary>
    [Id(8)]
    public required int[] ElapsedMs { get; init; }

    /// <summary>Seats whose player saw the question for the first time, as far as their memory goes; of those who were there when the game started. Empty in games of load testers.</summary>
    [Id(9)]
    public ImmutableArray<int> FirstSight { get; init; } = [];

    /// <summary>What the round changed in each seat's score: its points, bonuses, steals during its reveal, and, in the last round, what a secret role had held back.</summary>
    [Id(10)]
    public int[] Points { get; init; } = [];
}
