using System.Collections.Immutable;

namespace Trivia.Grains.Rules.Questions;

/// <summary>What an author writes: the part of a question that <see cref="QuestionRules"/> judges.</summary>
public sealed record QuestionText
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Slug of its topic.</summary>
    public required string Topic { get; init; }

    /// <summary>The question.</summary>
    public required string Body { get; init; }

    /// <summary>The correct option.</summary>
    public required string Correct { get; init; }

    /// <summary>The wrong options.</summary>
    public required ImmutableArray<string> Distractors { get; init; }

    /// <summary>Why the answer is right.</summary>
    public string? Explanation { get; init; }

    /// <summary>Where it can be looked up.</summary>
    public string? Source { get; init; }

    /// <summary>Licence.</summary>
    public required string Licence { get; init; }

    /// <summary>Elo number of its difficulty.</summary>
    public required int Difficulty { get; init; }
}
