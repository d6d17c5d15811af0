namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>What a generation job brought, with the keys: for staff who keep the questions.</summary>
public sealed record GeneratedQuestionsReply
{
    /// <summary>The questions.</summary>
    public required IReadOnlyList<GeneratedQuestionItem> Questions { get; init; }
}
