namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A generated question with its key: for staff who keep the questions.</summary>
public sealed record GeneratedQuestionItem
{
    /// <summary>Its number within the job.</summary>
    public required int Number { get; init; }

    /// <summary>Its id in the bank.</summary>
    public required string Id { get; init; }

    /// <summary><c>draft</c>, <c>live</c> or <c>retired</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The question.</summary>
    public required string Body { get; init; }

    /// <summary>The right option.</summary>
    public required string Correct { get; init; }

    /// <summary>The others.</summary>
    public required IReadOnlyList<string> Distractors { get; init; }

    /// <summary>Why.</summary>
    public string? Explanation { get; init; }

    /// <summary>Model, its version and the hash of the prompt.</summary>
    public required string Origin { get; init; }
}
