using System.Collections.Immutable;

namespace Trivia.Grains.Lobbies;

/// <summary>The open question with its key.</summary>
[GenerateSerializer, Immutable, Alias("trivia.lobbies.current-question.v1")]
internal sealed record CurrentQuestion
{
    [Id(0)]
    public required string QuestionId { get; init; }

    [Id(1)]
    public required string Topic { get; init; }

    [Id(2)]
    public required string Body { get; init; }

    /// <summary>The options in the order everyone sees.</summary>
    [Id(3)]
    public required ImmutableArray<string> Options { get; init; }

    /// <summary>Place of the right one.</summary>
    [Id(4)]
    public required int Correct { get; init; }

    [Id(5)]
    public string? Explanation { get; init; }

    [Id(6)]
    public int Difficulty { get; init; }

    [Id(7)]
    public int Version { get; init; }
}
