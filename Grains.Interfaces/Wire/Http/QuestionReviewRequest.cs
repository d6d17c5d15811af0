namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A decision on a question.</summary>
public sealed record QuestionReviewRequest
{
    /// <summary><c>approve</c>: it is live. <c>fix</c>: it is live with other content. <c>retire</c>: it is no longer asked.</summary>
    public required string Verdict { get; init; }

    /// <summary>With a fix: its text; what is left out stays.</summary>
    public string? Body { get; init; }

    /// <summary>With a fix: the right option.</summary>
    public string? Correct { get; init; }

    /// <summary>With a fix: the other three.</summary>
    public IReadOnlyList<string>? Distractors { get; init; }

    /// <summary>With a fix: why.</summary>
    public string? Explanation { get; init; }

    /// <summary>With a fix: where it can be looked up.</summary>
    public string? Source { get; init; }

    /// <summary>Id of the command.</summary>
    public string? CommandId { get; init; }

    /// <summary>Why, for the trails.</summary>
    public string? Reason { get; init; }
}
