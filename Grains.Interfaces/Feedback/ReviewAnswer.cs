using System.Collections.Immutable;

namespace Trivia.Grains.Interfaces.Feedback;

/// <summary>What became of a decision.</summary>
/// <param name="Found">Whether there is such a question.</param>
/// <param name="Problems">What stands against a fix, one sentence each; when there is any, nothing was changed.</param>
[GenerateSerializer, Immutable, Alias("trivia.feedback.review-answer.v1")]
public sealed record ReviewAnswer([property: Id(0)] bool Found, [property: Id(1)] ImmutableArray<string> Problems);
