using System.Collections.Immutable;

namespace Trivia.Grains.Feedback;

/// <summary>What a register keeps.</summary>
[GenerateSerializer, Alias("trivia.grains.feedback-register.v1")]
internal sealed record FeedbackRegisterState
{
    /// <summary>All questions that ever had rows.</summary>
    [Id(0)]
    public ImmutableHashSet<string> Known { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Questions with rows that no data set holds.</summary>
    [Id(1)]
    public ImmutableHashSet<string> Fresh { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Version of the data set that questions were last set apart for; 0 for none.</summary>
    [Id(2)]
    public int TakenFor { get; init; }

    /// <summary>Those questions.</summary>
    [Id(3)]
    public ImmutableArray<string> Taken { get; init; } = [];
}
