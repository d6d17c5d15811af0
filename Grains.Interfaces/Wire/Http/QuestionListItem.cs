namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A question in a page of the bank, with its key.</summary>
public sealed record QuestionListItem
{
    /// <summary>The question.</summary>
    public required string Id { get; init; }

    /// <summary>Its text.</summary>
    public required string Body { get; init; }

    /// <summary>The right option.</summary>
    public required string Correct { get; init; }

    /// <summary><c>live</c> or <c>retired</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Its version.</summary>
    public required int Version { get; init; }

    /// <summary>Quality score, 0–1.</summary>
    public required double Quality { get; init; }

    /// <summary>Elo number of its difficulty.</summary>
    public required int Difficulty { get; init; }

    /// <summary>How often it was answered.</summary>
    public required long Answers { get; init; }
}
