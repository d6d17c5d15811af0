using System.Collections.Immutable;
using Trivia.Grains.Rules.Feedback;

namespace Trivia.Grains.Interfaces.Feedback;

/// <summary>How a question was received.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="Quality">Its score, 0–1.</param>
/// <param name="Tally">Votes and flags.</param>
/// <param name="OpenFlags">Flags that nobody has judged.</param>
/// <param name="TrustedFlags">Those of them by players whose flags are trusted.</param>
/// <param name="Notes">Some notes.</param>
[GenerateSerializer, Immutable, Alias("trivia.feedback.reception.v1")]
public sealed record QuestionReception(
    [property: Id(0)] string QuestionId,
    [property: Id(1)] double Quality,
    [property: Id(2)] FeedbackTally Tally,
    [property: Id(3)] int OpenFlags,
    [property: Id(4)] int TrustedFlags,
    [property: Id(5)] ImmutableArray<string> Notes);
