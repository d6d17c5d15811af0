namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A step in the life of a question.</summary>
public sealed record QuestionStep
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    public required string Actor { get; init; }

    /// <summary><c>draft</c>, <c>live</c> or <c>retired</c> from then on.</summary>
    public required string Status { get; init; }

    /// <summary>Its version from then on.</summary>
    public required int Version { get; init; }

    /// <summary>Why; may be empty.</summary>
    public required string Reason { get; init; }
}
