namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>What voiding a question did, or would do.</summary>
public sealed record VoidQuestionReply
{
    /// <summary>The event.</summary>
    public required string Royale { get; init; }

    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>Whether nothing was changed.</summary>
    public required bool Preview { get; init; }

    /// <summary>How many players return.</summary>
    public required int ReturningCount { get; init; }

    /// <summary>Ids of those who return, at most 1,000.</summary>
    public required IReadOnlyList<string> Returning { get; init; }

    /// <summary>The command's id.</summary>
    public required string CommandId { get; init; }
}
