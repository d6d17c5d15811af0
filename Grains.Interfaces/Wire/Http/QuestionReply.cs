namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A question with its key, for staff who keep the questions.</summary>
public sealed record QuestionReply
{
    /// <summary>The question.</summary>
    public required string Id { get; init; }

    /// <summary>Its topic.</summary>
    public required string Topic { get; init; }

    /// <summary>Its version.</summary>
    public required int Version { get; init; }

    /// <summary><c>draft</c>, <c>live</c> or <c>retired</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Its text.</summary>
    public required string Body { get; init; }

    /// <summary>The right option.</summary>
    public required string Correct { get; init; }

    /// <summary>The others.</summary>
    public required IReadOnlyList<string> Distractors { get; init; }

    /// <summary>Why.</summary>
    public string? Explanation { get; init; }

    /// <summary>Where it can be looked up.</summary>
    public string? Source { get; init; }

    /// <summary>Licence, as an SPDX identifier.</summary>
    public required string Licence { get; init; }

    /// <summary>Elo number of its difficulty.</summary>
    public required int Difficulty { get; init; }

    /// <summary>Answers that moved the difficulty.</summary>
    public required int RatedAnswers { get; init; }

    /// <summary>How often each option was picked, the right one first.</summary>
    public required IReadOnlyList<long> Picks { get; init; }

    /// <summary>Where it came from.</summary>
    public required string Origin { get; init; }

    /// <summary>How it was received.</summary>
    public required ReceptionItem Reception { get; init; }

    /// <summary>The steps of its life, latest first.</summary>
    public required IReadOnlyList<QuestionStep> Trail { get; init; }
}
