namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>A page of a topic's questions, best quality first.</summary>
public sealed record QuestionPageReply
{
    /// <summary>Questions in all that fit.</summary>
    public required int Total { get; init; }

    /// <summary>Those of the page.</summary>
    public required IReadOnlyList<QuestionListItem> Questions { get; init; }
}
