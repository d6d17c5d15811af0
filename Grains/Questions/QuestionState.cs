using Trivia.Grains.Interfaces.Questions;

namespace Trivia.Grains.Questions;

/// <summary>What a question grain keeps.</summary>
[GenerateSerializer, Alias("trivia.questions.state.v1")]
internal sealed record QuestionState
{
    /// <summary>The question; null until one is put.</summary>
    [Id(0)]
    public Question? Question { get; init; }
}
