using Trivia.Grains.Interfaces.Questions;

namespace Trivia.Grains.Questions;

/// <summary>What a question grain keeps.</summary>
[GenerateSerializer, Alias("trivia.questions.state.v1")]
internal sealed record QuestionState
{
    /// <summary>The question; null until one is put.</summary>
    [Id(0)]
    public Question? Question { get; init; }

    /// <summary>The steps of its life, latest first; null in states of before they were kept.</summary>
    [Id(1)]
    public QuestionEvent[]? Trail { get; init; }

    /// <summary>Earlier versions, latest first: rows of feedback are about the version that was asked. Null for none.</summary>
    [Id(2)]
    public Question[]? Earlier { get; init; }

    /// <summary>The state after a step.</summary>
    /// <param name="next">The question from then on.</param>
    /// <param name="step">The step.</param>
    public QuestionState With(Question next, QuestionEvent step) => new()
    {
        Question = next,
        Trail = [step, .. (Trail ?? []).Take(IQuestionGrain.TrailMax - 1)],
        Earlier = Question is { } before && before.Version != next.Version
            ? [before, .. (Earlier ?? []).Take(IQuestionGrain.VersionsMax - 1)]
            : Earlier,
    };
}
