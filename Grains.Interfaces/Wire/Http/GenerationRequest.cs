namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>Asks a model for questions.</summary>
public sealed record GenerationRequest
{
    /// <summary>What they are about, 1–100 characters.</summary>
    public required string Theme { get; init; }

    /// <summary>Slug of their topic; the theme's when left out.</summary>
    public string? Topic { get; init; }

    /// <summary>How many, 1–50.</summary>
    public int Count { get; init; } = 10;

    /// <summary>How hard: <c>easy</c>, <c>medium</c> or <c>hard</c>.</summary>
    public string Difficulty { get; init; } = "medium";

    /// <summary>The caller's own id of the request, 8–64 characters; the same again is the same job.</summary>
    public string? CommandId { get; init; }

    /// <summary>Whether the topic is for load tests only. Staff only.</summary>
    public bool Synthetic { get; init; }
}
