using Trivia.Grains.Interfaces.Questions;

namespace Trivia.Grains.Interfaces.Feedback;

/// <summary>A decision of staff on a question.</summary>
/// <param name="CommandId">The command: repeats are told by it.</param>
/// <param name="Actor">Who decides.</param>
/// <param name="Reason">Why.</param>
/// <param name="Verdict">What.</param>
/// <param name="Fixed">With a fix, the question as it is to be.</param>
[GenerateSerializer, Immutable, Alias("trivia.feedback.decision.v1")]
public sealed record ReviewDecision(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Actor,
    [property: Id(2)] string Reason,
    [property: Id(3)] ReviewVerdict Verdict,
    [property: Id(4)] Question? Fixed = null);
