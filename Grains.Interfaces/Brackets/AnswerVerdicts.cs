namespace Trivia.Grains.Interfaces.Brackets;

/// <summary>Verdicts on a batch, in its order.</summary>
/// <param name="Verdicts">One verdict an answer.</param>
/// <param name="ElapsedMs">The elapsed time that counts, in milliseconds; 0 without a stored answer.</param>
[GenerateSerializer, Immutable, Alias("trivia.bracket.answer-verdicts.v1")]
public sealed record AnswerVerdicts([property: Id(0)] AnswerVerdict[] Verdicts, [property: Id(1)] int[] ElapsedMs);
